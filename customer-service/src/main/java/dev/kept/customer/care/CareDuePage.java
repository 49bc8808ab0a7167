// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import dev.kept.restkit.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of what is due. */
@Schema(name = "CareDuePage", description = "One page of what is due.")
record CareDuePage(
        @Schema(required = true) List<CareDueView> data,
        @Schema(required = true) PageInfo page,

        @Schema(
                required = true,
                description =
                        "Birthdays on these dates that are held back because the customer agreed to no contact, on"
                                + " this and all other pages.",
                examples = "3")
        long heldBack) {}
