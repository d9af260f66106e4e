/** Lower case, letters and digits only: "NPS®" → "nps", "Contract End Date" → "contractenddate". */
export const normaliseHeader = (header: string): string =>
  header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * The same without the marks that platforms and pipelines put on fields: `cf_` (ChurnZero), `hs_` and `property_`
 * (HubSpot), `__c` (Salesforce).
 */
export const normaliseVendorHeader = (header: string): string =>
  normaliseHeader(
    header
      .trim()
      .replace(/^(?:property_|properties[._])?(?:cf_|hs_)?/i, "")
      .replace(/__c$/i, ""),
  );
