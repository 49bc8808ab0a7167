// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What phrases would find. */
@Schema(name = "ThemePreview", description = "What phrases would find in the latest 2,000 texts.")
record ThemePreviewView(
        @Schema(required = true, description = "How many texts were looked through.", examples = "2000")
        int examined,

        @Schema(required = true, description = "How many have one of the phrases.", examples = "117")
        int matched,

        @Schema(required = true, description = "The latest 20 of them.")
        List<Match> items) {

    /** An item that has one of the phrases. */
    @Schema(name = "ThemePreviewMatch", description = "An item that has one of the phrases.")
    record Match(
            @Schema(required = true, examples = "fbk_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
            String itemId,

            @Schema(required = true, examples = "快递") String phrase,

            @Schema(required = true, description = "Masked without the scope customers:pii.")
            String text) {}
}
