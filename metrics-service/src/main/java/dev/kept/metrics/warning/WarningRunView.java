// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a look at all customers led to. */
@Schema(name = "EarlyWarningRun", description = "What a look at all customers led to.")
record WarningRunView(
        @Schema(description = "The last closed day.", examples = "2026-10-31")
        LocalDate asOf,

        @Schema(description = "Causes found.", examples = "12")
        int found,

        @Schema(description = "Of these, not told before.", examples = "3")
        int raised) {}
