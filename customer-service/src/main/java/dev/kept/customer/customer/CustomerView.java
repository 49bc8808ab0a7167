// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as a client may see it: without the scope customers:pii its name, e-mail and phone are masked. */
@Schema(name = "Customer", description = "A person or a company that buys, or may buy.")
@JsonInclude(JsonInclude.Include.NON_NULL)
final class CustomerView {

    @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String id;

    @Schema(description = "The customer's id in your own system.", examples = "C-17850")
    public final @Nullable String externalId;

    @Schema(description = "Full name; only its first character without the scope customers:pii.", examples = "张*")
    public final @Nullable String name;

    @Schema(required = true)
    public final CustomerType type;

    @Schema(description = "Masked without the scope customers:pii.", examples = "z***@example.com")
    public final @Nullable String email;

    @Schema(description = "Only its last two digits without the scope customers:pii.", examples = "***47")
    public final @Nullable String phone;

    @Schema(examples = "United Kingdom")
    public final @Nullable String country;

    @Schema(examples = "华东")
    public final @Nullable String region;

    @Schema(examples = "上海")
    public final @Nullable String city;

    @Schema(examples = "referral")
    public final @Nullable String acquisitionChannel;

    @Schema(required = true, description = "Further attributes to group by.", examples = "{\"tier\": \"gold\"}")
    public final Map<String, String> attributes;

    @Schema(examples = "2024-03-01T00:00:00Z")
    public final @Nullable Instant customerSince;

    @Schema(required = true, description = "Whether name, e-mail and phone are masked in this answer.")
    public final boolean masked;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant createdAt;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant updatedAt;

    private CustomerView(Customer customer, boolean masked) {
        CustomerProfile profile = customer.profile();
        this.id = customer.id();
        this.externalId = profile.externalId();
        this.name = masked ? Mask.name(profile.name()) : profile.name();
        this.type = profile.type();
        this.email = masked ? Mask.email(profile.email()) : profile.email();
        this.phone = masked ? Mask.phone(profile.phone()) : profile.phone();
        this.country = profile.country();
        this.region = profile.region();
        this.city = profile.city();
        this.acquisitionChannel = profile.acquisitionChannel();
        this.attributes = profile.attributes();
        this.customerSince = profile.customerSince();
        this.masked = masked;
        this.createdAt = customer.createdAt();
        this.updatedAt = customer.updatedAt();
    }

    static CustomerView of(Customer customer, boolean masked) {
        return new CustomerView(customer, masked);
    }
}
