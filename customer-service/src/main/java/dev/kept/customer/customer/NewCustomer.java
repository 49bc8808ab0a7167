// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.profile.Company;
import dev.kept.customer.profile.Contact;
import dev.kept.customer.profile.Details;
import dev.kept.customer.profile.Person;
import dev.kept.customer.profile.Preferences;
import dev.kept.customer.profile.Risk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says about a customer. {@code effectiveAt} is from when it holds, {@code source} who says it; neither is
 * kept with the customer itself.
 */
@Schema(name = "NewCustomer", description = "What is known of a customer.")
final class NewCustomer {

    @Schema(description = "The customer's id in your own system; unique.", examples = "C-17850")
    public @Nullable @Size(min = 1, max = 100) String externalId;

    @Schema(description = "Full name.", examples = "张伟")
    public @Nullable @Size(min = 1, max = 200) String name;

    @Schema(description = "Person or company.", required = true)
    @NotNull @SuppressWarnings("NullAway.Init") // what the JSON leaves out is found by the validation
    public CustomerType type;

    @Schema(description = "E-mail address.", examples = "zhang.wei@example.com")
    public @Nullable @Email @Size(max = 254) String email;

    @Schema(description = "Telephone number.", examples = "+86 10 5555 0147")
    public @Nullable @Pattern(regexp = "^[+]?[0-9][0-9 ()./-]{1,38}$") String phone;

    @Schema(description = "Country, as you group by it: a code or a name.", examples = "United Kingdom")
    public @Nullable @Size(min = 1, max = 100) String country;

    @Schema(description = "Region, as you group by it.", examples = "华东")
    public @Nullable @Size(min = 1, max = 100) String region;

    @Schema(description = "City.", examples = "上海")
    public @Nullable @Size(min = 1, max = 100) String city;

    @Schema(description = "Community or quarter: the level below the city.", examples = "徐家汇")
    public @Nullable @Size(min = 1, max = 100) String community;

    @Schema(description = "How the customer was won.", examples = "referral")
    public @Nullable @Size(min = 1, max = 100) String acquisitionChannel;

    @Schema(description = "What is known of a person.")
    public @Nullable @Valid Person person;

    @Schema(description = "What is known of a company.")
    public @Nullable @Valid Company company;

    @Schema(description = "Further ways to reach the customer, at most 20.")
    public @Nullable @Size(max = 20) List<@NotNull @Valid Contact> contacts;

    @Schema(description = "How risky it is to deal with the customer.")
    public @Nullable @Valid Risk risk;

    @Schema(description = "How and how often the customer wants to be contacted.")
    public @Nullable @Valid Preferences preferences;

    @Schema(description = "Tags, at most 50; none has a vertical bar or is blank.", examples = "[\"vip\"]")
    public @Nullable @Size(max = 50) List<@NotNull @Size(max = 50) @Pattern(regexp = "^[^|]*[^|\\s][^|]*$") String>
            tags;

    @Schema(
            description = "Further attributes to group by, at most 30. Keys are camelCase; type, country,"
                    + " region, city and acquisitionChannel are members of their own. Values of attributes that the"
                    + " tenant defines are held to their type. Personal data only in those defined as personal.",
            examples = "{\"tier\": \"gold\"}")
    public @Nullable @Size(max = 30) Map<
                    @Pattern(regexp = "^[a-z][A-Za-z0-9]{0,39}$") @Pattern(regexp = "^(?!(type|country|region|city|acquisitionChannel)$).*$") String,
                    @NotNull @Size(min = 1, max = 100) String>
            attributes;

    @Schema(description = "When the customer became one; not in the future.", examples = "2024-03-01T00:00:00Z")
    public @Nullable @PastOrPresent Instant customerSince;

    @Schema(
            description = "From when the attributes hold; not in the future. Where it is missing: for a new"
                    + " customer its customerSince, else now.",
            examples = "2024-03-01T00:00:00Z")
    public @Nullable @PastOrPresent Instant effectiveAt;

    @Schema(
            description = "Who says it: each attribute is kept with its source. Default `api`, in imports `import`.",
            examples = "crm")
    public @Nullable @Size(min = 1, max = 100) String source;

    static NewCustomer of(CustomerProfile profile) {
        NewCustomer body = new NewCustomer();
        body.externalId = profile.externalId();
        body.name = profile.name();
        body.type = profile.type();
        body.email = profile.email();
        body.phone = profile.phone();
        body.country = profile.place().country();
        body.region = profile.place().region();
        body.city = profile.place().city();
        body.community = profile.place().community();
        body.acquisitionChannel = profile.acquisitionChannel();
        body.person = profile.details().person();
        body.company = profile.details().company();
        body.contacts = profile.details().contacts();
        body.risk = profile.details().risk();
        body.preferences = profile.details().preferences();
        body.tags = profile.details().tags();
        body.attributes = profile.attributes();
        body.customerSince = profile.customerSince();
        return body;
    }

    CustomerProfile profile() {
        return new CustomerProfile(
                externalId,
                name,
                type,
                email,
                phone,
                new Place(country, region, city, community),
                acquisitionChannel,
                attributes == null ? Map.of() : attributes,
                customerSince == null ? null : customerSince.truncatedTo(MICROS),
                new Details(person, company, contacts, risk, preferences, tags));
    }

    /** Named by the path, so the body need not repeat it. */
    NewCustomer named(String id) {
        this.externalId = id;
        return this;
    }

    String sourceOr(String standard) {
        return source == null ? standard : source;
    }

    /** From when the attributes of a new customer hold. */
    Instant effectiveFromStart(Instant now) {
        Instant since = customerSince == null ? now : customerSince;
        return (effectiveAt == null ? since : effectiveAt).truncatedTo(MICROS);
    }

    /** From when a change of attributes holds. */
    Instant effectiveFromNow(Instant now) {
        return (effectiveAt == null ? now : effectiveAt).truncatedTo(MICROS);
    }
}
