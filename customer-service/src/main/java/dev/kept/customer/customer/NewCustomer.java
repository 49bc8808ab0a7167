// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static java.time.temporal.ChronoUnit.MICROS;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a customer. {@code effectiveAt} is from when its segment attributes hold. */
@Schema(name = "NewCustomer", description = "What is known of a customer.")
record NewCustomer(
        @Schema(description = "The customer's id in your own system; unique.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String externalId,

        @Schema(description = "Full name.", examples = "张伟") @Nullable @Size(min = 1, max = 200) String name,

        @Schema(description = "Person or company.") @NotNull CustomerType type,

        @Schema(description = "E-mail address.", examples = "zhang.wei@example.com") @Nullable @Email @Size(max = 254) String email,

        @Schema(description = "Telephone number.", examples = "+86 10 5555 0147")
        @Nullable @Pattern(regexp = "^[+]?[0-9][0-9 ()./-]{1,38}$")
        String phone,

        @Schema(description = "Country, as you group by it: a code or a name.", examples = "United Kingdom")
        @Nullable @Size(min = 1, max = 100) String country,

        @Schema(description = "Region, as you group by it.", examples = "华东") @Nullable @Size(min = 1, max = 100) String region,

        @Schema(description = "City.", examples = "上海") @Nullable @Size(min = 1, max = 100) String city,

        @Schema(description = "How the customer was won.", examples = "referral") @Nullable @Size(min = 1, max = 100) String acquisitionChannel,

        @Schema(
                description = "Further attributes to group by, at most 30. Keys are camelCase; type, country,"
                        + " region, city and acquisitionChannel are members of their own. No personal data.",
                examples = "{\"tier\": \"gold\"}")
        @Nullable @Size(max = 30) Map<
                        @Pattern(regexp = "^[a-z][A-Za-z0-9]{0,39}$") @Pattern(regexp = "^(?!(type|country|region|city|acquisitionChannel)$).*$") String,
                        @NotNull @Size(min = 1, max = 100) String>
                attributes,

        @Schema(description = "When the customer became one; not in the future.", examples = "2024-03-01T00:00:00Z")
        @Nullable @PastOrPresent Instant customerSince,

        @Schema(
                description = "From when the attributes hold; not in the future. Where it is missing: for a new"
                        + " customer its customerSince, else now. Not kept with the customer.",
                examples = "2024-03-01T00:00:00Z")
        @Nullable @PastOrPresent Instant effectiveAt) {

    static NewCustomer of(CustomerProfile profile) {
        return new NewCustomer(
                profile.externalId(),
                profile.name(),
                profile.type(),
                profile.email(),
                profile.phone(),
                profile.country(),
                profile.region(),
                profile.city(),
                profile.acquisitionChannel(),
                profile.attributes(),
                profile.customerSince(),
                null);
    }

    CustomerProfile profile() {
        return new CustomerProfile(
                externalId,
                name,
                type,
                email,
                phone,
                country,
                region,
                city,
                acquisitionChannel,
                attributes == null ? Map.of() : attributes,
                customerSince == null ? null : customerSince.truncatedTo(MICROS));
    }

    /** Named by the path, so the body need not repeat it. */
    NewCustomer named(String externalId) {
        CustomerProfile p = profile();
        return new NewCustomer(
                externalId,
                p.name(),
                p.type(),
                p.email(),
                p.phone(),
                p.country(),
                p.region(),
                p.city(),
                p.acquisitionChannel(),
                p.attributes(),
                p.customerSince(),
                effectiveAt);
    }

    /** From when the attributes of a new customer hold. */
    Instant effectiveFromStart(Instant now) {
        Instant since = customerSince == null ? now : customerSince;
        return effectiveAt == null ? since : effectiveAt;
    }

    /** From when a change of attributes holds. */
    Instant effectiveFromNow(Instant now) {
        return effectiveAt == null ? now : effectiveAt;
    }
}
