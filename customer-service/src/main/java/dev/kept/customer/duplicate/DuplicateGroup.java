// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.customer.CustomerSummary;
import dev.kept.customer.index.MatchKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Customers that share a value by which a customer can be recognised. */
@Schema(name = "DuplicateGroup", description = "Customers that share a value by which a customer can be recognised.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DuplicateGroup(
        @Schema(required = true, description = "What they share.")
        MatchKind matchedOn,

        @Schema(
                required = true,
                description = "Tells equal values without telling the value.",
                examples = "nIhkbVLZ1n3zKcPfXuW9ag")
        String keyHash,

        @Schema(description = "The value; needs the scope customers:pii.", examples = "zhang.wei@example.com") @Nullable String value,

        @Schema(required = true, description = "How many share it.", examples = "2")
        long size,

        @Schema(required = true, description = "The oldest 50 of them.")
        List<CustomerSummary> customers) {}
