import { someDay as date, type GrantSources } from "./grant-sources.ts";

/** Spanish sentences that give away what others decide: in lower case, as the texts they are held against. */
export const spanishGrants: GrantSources = {
  price: [
    `(?<!\\p{L})(?:ofrecemos|ofrezco|ofreceremos|ofreceré|concedemos|concedo|concederemos|concederé|aprobamos|apruebo|aprobaremos|aprobaré|otorgamos|otorgo|otorgaremos|garantizamos|garantizo|aplicamos|aplicaremos|damos|doy|daremos|prometemos|prometo|podemos (?:ofrecer|conceder|dar|aplicar)(?:les|le)?|puedo (?:ofrecer|conceder|dar|aprobar)(?:les|le)?|vamos a (?:ofrecer|conceder|dar|aplicar)(?:les|le)?)(?!\\p{L})[^.;\\n]{0,50}(?:descuento|rebaja|reembolso|crédito|abono|mes(?:es)? gratis|precio|gratuit|bonificación)`,
    `^(?:\\d{1,2}[.)]\\s*)?(?:ofrecer|conceder|aprobar|otorgar|aplicar|ofrezca|ofrece|concede|conceda)(?:les|le)?(?!\\p{L})[^.;\\n]{0,40}(?:descuento|rebaja|reembolso|crédito|mes(?:es)? gratis)`,
    `(?:descuento|reembolso|rebaja|crédito)[^.;\\n]{0,40}(?<!\\p{L})(?:está|queda|ha sido|será|es) (?:ya )?(?:aprobado|concedido|confirmado|garantizado|aplicado|autorizado)`,
    "(?<!\\p{L})(?:reembolsamos|reembolsaremos|condonamos|condonaremos|eximimos|congelamos|congelaremos|bajamos|bajaremos|reducimos|reduciremos)(?!\\p{L})[^.;\\n]{0,40}(?:precio|tarifa|cuota|factura|importe|coste)",
  ],
  terms: [
    "(?<!\\p{L})(?:ampliamos|ampliaremos|prorrogamos|prorrogaremos|modificamos|modificaremos|aceptamos|acepto|cancelamos|rescindimos|renunciamos|eliminamos|extendemos|extenderemos|acortamos)(?!\\p{L})[^.;\\n]{0,40}(?:contrato|plazo|preaviso|cláusula|condiciones|responsabilidad)",
    "(?<!\\p{L})(?:garantizamos|garantizo|garantizaremos|nos hacemos responsables|asumimos la responsabilidad)(?!\\p{L})",
    "(?<!\\p{L})(?:puede|pueden|podrá|podrán) (?:rescindir|cancelar|terminar|salir)[^.;\\n]{0,40}(?:sin preaviso|sin penalización|en cualquier momento|antes de tiempo)",
  ],
  date: [
    `(?:corrección|parche|arreglo|sso|función|funcionalidad|integración|versión|error|fallo)(?!\\p{L})[^.;\\n]{0,25}(?<!\\p{L})(?:estará|llegará|se entregará|se publicará|será|quedará|saldrá|sale|llega)(?!\\p{L})[^.;\\n]{0,40}${date}`,
    `(?<!\\p{L})(?:entregaremos|entregamos|corregiremos|publicaremos|lanzaremos|resolveremos|arreglaremos|tendremos)(?!\\p{L})[^.;\\n]{0,40}(?:corrección|parche|arreglo|sso|función|funcionalidad|integración|versión|error|fallo|incidencia)(?!\\p{L})[^.;\\n]{0,40}${date}`,
  ],
};
