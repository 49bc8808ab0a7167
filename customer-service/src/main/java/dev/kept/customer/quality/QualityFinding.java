// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.quality;

import dev.kept.customer.label.Label;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one rule has found.
 *
 * @param rule its key
 * @param entity of which things it speaks
 * @param text what it says of the rows that it counts
 * @param count how many rows break it
 * @param samples ids of up to five of them, the newest first
 */
@Schema(description = "What one rule has found.")
record QualityFinding(
        @Schema(examples = "order-before-customer-since") String rule,

        @Schema(examples = "order") String entity,

        @Schema(description = "What is the matter with the rows that are counted.")
        Label text,

        @Schema(description = "How many rows break the rule.", examples = "3")
        long count,

        @Schema(description = "Ids of up to five of them, the newest first.")
        List<String> samples) {}
