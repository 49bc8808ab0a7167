// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.imports;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.settings.TenantSettings;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.restkit.problem.Fault;
import java.time.Instant;
import java.util.List;

/** Makes the body of one item out of the cells of a CSV row; a member has its column's name, an empty cell has none. */
public final class CsvItem {

    private final CsvRow row;
    private final TenantSettings settings;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    /** Begins an empty body. */
    public CsvItem(CsvRow row, TenantSettings settings) {
        this.row = row;
        this.settings = settings;
    }

    /** Copies texts as they are. */
    public CsvItem texts(String... columns) {
        for (String column : columns) {
            row.get(column).ifPresent(text -> body.put(column, text));
        }
        return this;
    }

    /** Makes money of an amount: in the row's {@code currency}, or in the tenant's where that is empty. */
    public CsvItem money(String column) {
        row.get(column)
                .ifPresent(amount -> body.putObject(column)
                        .put("amount", amount)
                        .put("currency", row.get("currency").orElse(settings.currency())));
        return this;
    }

    /** Makes an instant of an instant, or of a date or a date and time in the tenant's zone. */
    public CsvItem time(String column) {
        row.get(column).ifPresent(text -> body.put(column, instant(column, text).toString()));
        return this;
    }

    /** Makes an object of the columns that begin so: {@code attributes.tier} becomes the member {@code tier}. */
    public CsvItem object(String name) {
        String prefix = name + ".";
        row.cells().forEach((column, text) -> {
            if (column.startsWith(prefix)) {
                body.withObjectProperty(name).put(column.substring(prefix.length()), text);
            }
        });
        return this;
    }

    /** The body so far. */
    public ObjectNode body() {
        return body;
    }

    private Instant instant(String column, String text) {
        return settings.readTime(text)
                .orElseThrow(() -> INVALID_REQUEST.withFaults(List.of(Fault.textAt("/" + column, "local-time"))));
    }
}
