// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a warning. */
@Schema(name = "NewWarningOutcome", description = "What became of the customer who was warned of.")
record NewWarningOutcome(@Schema(examples = "KEPT") @NotNull Warning.Outcome outcome) {}
