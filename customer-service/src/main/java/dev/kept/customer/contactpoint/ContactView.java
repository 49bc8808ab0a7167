// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.contactpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Where a customer is reached; what is not known is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactView(@Nullable String email, @Nullable String phone) {}
