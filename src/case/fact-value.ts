export { sayValue as factValue } from "../assessment/say-fact.ts";
