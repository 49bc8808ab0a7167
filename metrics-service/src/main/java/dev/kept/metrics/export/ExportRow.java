// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A state of something, as it was told.
 *
 * @param place where it stands among all that arrived
 * @param entity id of what it is about
 */
record ExportRow(
        Place place, String type, String entity, long version, Instant occurredAt, Instant recordedAt, JsonNode data) {

    /**
     * Where a fact stands: by the transaction that stored it, then by its identity.
     *
     * @param arrived a transaction id
     */
    record Place(String arrived, String customer, String source, int part, long seq) {

        /** Before all. */
        static final Place BEGINNING = new Place("0", "", "", 0, 0);
    }

    /** The same for all states of the same thing of the same customer: a later one replaces an earlier one. */
    String key() {
        return place.customer() + "/" + entity;
    }

    /** Whether it is gone; of a customer that all of the customer's rows are. */
    boolean deleted() {
        return type.endsWith(".deleted.v1");
    }
}
