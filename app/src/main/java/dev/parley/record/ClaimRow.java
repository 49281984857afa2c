package dev.parley.record;

import tools.jackson.databind.JsonNode;

/**
 * A claim as the views show it.
 *
 * @param json the whole claim in the interchange form
 */
public record ClaimRow(String id, String kind, String report, JsonNode json) {}
