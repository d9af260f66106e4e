/** Loaded for the MCP server: its protocol and the schemas of its tools. */
export { runMcp } from "../mcp/run-mcp.ts";
