// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer to greet on an occasion. */
@Schema(name = "GreetingDue", description = "A customer to greet on an occasion, and how it may be reached.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GreetingDueView(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, description = "In your zone.", examples = "2027-02-06")
        LocalDate date,

        @Schema(required = true, description = "By what the customer agreed to be contacted.")
        List<ContactChannel> channels,

        @Schema(
                description = "The task that says what became of the greeting.",
                examples = "tsk_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable String taskId,

        @Schema(required = true, description = "OPEN until somebody says what became of it.")
        TaskStatus status) {}
