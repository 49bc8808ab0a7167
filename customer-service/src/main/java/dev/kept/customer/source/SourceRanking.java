// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which sources a tenant believes first.
 *
 * @param sources the most believed first; those that are not named come after them, equal among themselves
 */
@Schema(name = "SourceRanking", description = "Which sources are believed first; sources not named come last.")
record SourceRanking(
        @Schema(description = "The most believed first; distinct.", examples = "[\"crm\", \"api\", \"import\"]")
        @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 100) String> sources) {}
