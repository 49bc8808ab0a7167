// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One dated entry of a customer's file.
 *
 * @param kind which section it is of, for example {@code order}
 * @param id its id
 * @param occurredAt when it happened
 * @param data what is kept of it, with the member names of the API
 */
public record FileEntry(String kind, String id, Instant occurredAt, JsonNode data) {}
