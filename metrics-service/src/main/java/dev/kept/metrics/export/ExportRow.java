// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of something, as it was told.
 *
 * @param place where it stands among all that arrived
 * @param entity id of what it is about
 */
record ExportRow(
        Place place, String type, String entity, long version, Instant occurredAt, Instant recordedAt, JsonNode data) {

    /** What all tables have. */
    static final List<String> COLUMNS =
            List.of("key", "customerId", "entityId", "version", "deleted", "occurredAt", "recordedAt");

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

    /** As a row of a table. */
    ExportLine in(ExportTable table) {
        return new Line(this, table);
    }

    private record Line(ExportRow row, ExportTable table) implements ExportLine {

        @Override
        public List<@Nullable String> cells() {
            List<@Nullable String> cells = new ArrayList<>(Arrays.asList(
                    row.key(),
                    row.place.customer(),
                    row.entity,
                    Long.toString(row.version),
                    Boolean.toString(row.deleted()),
                    row.occurredAt.toString(),
                    row.recordedAt.toString()));
            table.columns().keySet().forEach(column -> cells.add(table.cell(column, row.data)));
            return cells;
        }

        @Override
        public ObjectNode json() {
            ObjectNode line = JsonNodeFactory.instance
                    .objectNode()
                    .put("key", row.key())
                    .put("customerId", row.place.customer())
                    .put("entityId", row.entity)
                    .put("version", row.version)
                    .put("deleted", row.deleted())
                    .put("occurredAt", row.occurredAt.toString())
                    .put("recordedAt", row.recordedAt.toString());
            line.set("data", row.data);
            return line;
        }
    }
}
