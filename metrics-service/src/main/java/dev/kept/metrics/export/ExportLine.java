// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row, as either format has it. */
public interface ExportLine {

    /** In the order of the columns; null is an empty cell. */
    List<@Nullable String> cells();

    ObjectNode json();
}
