// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.metrics.export.ExportLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the export: a value in its newest state.
 *
 * @param change where it stands among all changes of the export
 * @param line its columns by name; a group is an object, what is absent is left out
 */
record ValueRow(long change, ObjectNode line) implements ExportLine {

    static final List<String> COLUMNS = List.of(
            "key",
            "version",
            "deleted",
            "metric",
            "definition",
            "definitionVersion",
            "grain",
            "periodStart",
            "periodEnd",
            "group",
            "status",
            "partial",
            "coverage",
            "reason",
            "value",
            "unit",
            "currency",
            "numerator",
            "denominator",
            "n",
            "lower",
            "upper",
            "asOf",
            "watermark",
            "computedAt");

    @Override
    public List<@Nullable String> cells() {
        return COLUMNS.stream().map(this::cell).toList();
    }

    private @Nullable String cell(String column) {
        JsonNode value = line.path(column);
        return value.isMissingNode() ? null : value.isValueNode() ? value.asText() : value.toString();
    }

    @Override
    public ObjectNode json() {
        return line;
    }
}
