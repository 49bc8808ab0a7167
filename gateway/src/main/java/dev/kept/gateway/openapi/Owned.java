// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A part of the merged document and where it came from.
 *
 * @param service who declared it first
 */
record Owned(String service, JsonNode node) {}
