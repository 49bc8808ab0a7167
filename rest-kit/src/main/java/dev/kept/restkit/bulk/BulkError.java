// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an import could not be read to its end.
 *
 * @param code stable name for programs, in kebab case
 * @param detail for people: what is wrong and what would be right
 * @param line the line at which reading ended, if it is known
 */
@Schema(description = "Why an import could not be read to its end.")
public record BulkError(
        String code, String detail, @Nullable Long line) {}
