// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.attribute.Definitions;
import dev.kept.customer.profile.Company;
import dev.kept.customer.profile.Contact;
import dev.kept.customer.profile.Details;
import dev.kept.customer.profile.Person;
import dev.kept.customer.profile.Preferences;
import dev.kept.customer.profile.Risk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    @Schema(examples = "徐家汇")
    public final @Nullable String community;

    @Schema(examples = "referral")
    public final @Nullable String acquisitionChannel;

    @Schema(description = "What is known of a person; without its birth date where the scope customers:pii is missing.")
    public final @Nullable Person person;

    @Schema(description = "What is known of a company; without its number where the scope customers:pii is missing.")
    public final @Nullable Company company;

    @Schema(description = "Further ways to reach it; masked without the scope customers:pii.")
    public final @Nullable List<Contact> contacts;

    @Schema(description = "How risky it is to deal with the customer; the reason needs the scope customers:pii.")
    public final @Nullable Risk risk;

    public final @Nullable Preferences preferences;

    @Schema(examples = "[\"vip\"]")
    public final @Nullable List<String> tags;

    @Schema(
            required = true,
            description = "Further attributes to group by; those defined as personal need the scope customers:pii.",
            examples = "{\"tier\": \"gold\"}")
    public final Map<String, String> attributes;

    @Schema(examples = "2024-03-01T00:00:00Z")
    public final @Nullable Instant customerSince;

    @Schema(
            required = true,
            description = "How much of the profile is known, 0 to 100: of a person contact 20, name 15, birth date and"
                    + " acquisition channel 10 each, and country, region, city, customerSince, sex, income band,"
                    + " education, occupation and preferred channel 5 each; of a company contact 20, name and industry 15"
                    + " each, size and registration number 10 each, and country, region, city, customerSince, stage and"
                    + " acquisition channel 5 each; each attribute defined as required weighs 10 more.",
            examples = "65")
    public final int completeness;

    @Schema(required = true, description = "What is not known, the heaviest first.", examples = "[\"contact\"]")
    public final List<String> missing;

    @Schema(description = "The customer into which this one was merged.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R2T")
    public final @Nullable String mergedInto;

    @Schema(description = "When everything personal was erased.", examples = "2026-11-21T08:30:00Z")
    public final @Nullable Instant erasedAt;

    @Schema(description = "Answers to writes only: other customers that may be the same one.")
    public final @Nullable List<PossibleDuplicate> possibleDuplicates;

    @Schema(required = true, description = "Whether personal values are masked or left out in this answer.")
    public final boolean masked;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant createdAt;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant updatedAt;

    CustomerView(
            Customer customer,
            boolean masked,
            Definitions definitions,
            @Nullable List<PossibleDuplicate> possibleDuplicates) {
        CustomerProfile profile = customer.profile();
        Details details = profile.details();
        this.id = customer.id();
        this.externalId = profile.externalId();
        this.name = masked ? Mask.name(profile.name()) : profile.name();
        this.type = profile.type();
        this.email = masked ? Mask.email(profile.email()) : profile.email();
        this.phone = masked ? Mask.phone(profile.phone()) : profile.phone();
        this.country = profile.place().country();
        this.region = profile.place().region();
        this.city = profile.place().city();
        this.community = profile.place().community();
        this.acquisitionChannel = profile.acquisitionChannel();
        this.person = masked && details.person() != null ? details.person().masked() : details.person();
        this.company = masked && details.company() != null ? details.company().masked() : details.company();
        this.contacts = masked ? maskedContacts(details) : details.contacts();
        this.risk = masked && details.risk() != null ? details.risk().masked() : details.risk();
        this.preferences = details.preferences();
        this.tags = details.tags();
        this.attributes = masked ? without(profile.attributes(), definitions.personal()) : profile.attributes();
        this.customerSince = profile.customerSince();
        this.completeness = customer.completeness();
        this.missing = Completeness.of(profile, definitions.required()).missing();
        this.mergedInto = customer.mergedInto();
        this.erasedAt = customer.erasedAt();
        this.possibleDuplicates = possibleDuplicates;
        this.masked = masked;
        this.createdAt = customer.createdAt();
        this.updatedAt = customer.updatedAt();
    }

    private static @Nullable List<Contact> maskedContacts(Details details) {
        return details.contacts() == null
                ? null
                : details.contacts().stream().map(Contact::masked).toList();
    }

    private static Map<String, String> without(Map<String, String> attributes, Set<String> hidden) {
        Map<String, String> rest = new TreeMap<>(attributes);
        rest.keySet().removeAll(hidden);
        return rest;
    }
}
