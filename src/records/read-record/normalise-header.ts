/** Lower case, letters and digits only: "NPS®" → "nps", "Contract End Date" → "contractenddate". */
export const normaliseHeader = (header: string): string =>
  header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The same without the marks that platforms put on fields: `cf_` (ChurnZero), `hs_` (HubSpot), `__c` (Salesforce). */
export const normaliseVendorHeader = (header: string): string =>
  normaliseHeader(
    header
      .trim()
      .replace(/^(?:cf_|hs_)/i, "")
      .replace(/__c$/i, ""),
  );
