// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was removed from one section of a customer's file.
 *
 * @param kind the section
 * @param records how many records of it were gone through; they stay
 * @param valuesRemoved how many values went from them, or were replaced
 */
@Schema(description = "What was removed from one section of a customer's file.")
record ErasedSection(
        @Schema(examples = "order") String kind,

        @Schema(description = "Records that were gone through; they stay.", examples = "12")
        long records,

        @Schema(description = "Values that went from them.", examples = "12")
        long valuesRemoved) {}
