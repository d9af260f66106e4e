/** Signs that pass for an equals sign in a frame line: full-width, small, box-drawing, modifier, identical-to. For a class. */
export const equalsSigns = "=\\uff1d\\ufe66\\u2550\\ua78a\\u2e40\\u30a0\\u2261\\u2263\\u207c\\u208c";

/** Characters without width that may stand between letters to hide a word from a search. For a class. */
export const withoutWidth =
  "\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff";
