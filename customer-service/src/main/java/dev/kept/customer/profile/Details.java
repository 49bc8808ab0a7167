// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All members of a profile that are kept as one JSON column; what is empty is null, so that equal details are equal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Details(
        @Nullable Person person,
        @Nullable Company company,
        @Nullable List<Contact> contacts,
        @Nullable Risk risk,
        @Nullable Preferences preferences,
        @Nullable List<String> tags) {

    /** Where nothing is known. */
    public static final Details NONE = new Details(null, null, null, null, null, null);

    /** Brings what is empty into one form. */
    public Details {
        person = person == null || person.isEmpty() ? null : person;
        company = company == null || company.isEmpty() ? null : company;
        contacts = contacts == null || contacts.isEmpty() ? null : List.copyOf(contacts);
        preferences = preferences == null || preferences.isEmpty() ? null : preferences;
        tags = Lists.sortedOrNull(tags);
    }

    /** The further contacts, possibly none. */
    public List<Contact> contactsOrNone() {
        return contacts == null ? List.of() : contacts;
    }

    /** The tags, possibly none. */
    public List<String> tagsOrNone() {
        return tags == null ? List.of() : tags;
    }

    /** Puts what customers can be grouped by; of several values each is told inside this service only. */
    public void putSegments(Map<String, String> segments) {
        if (person != null) {
            put(segments, "sex", person.sex());
            put(segments, "incomeBand", person.incomeBand());
            put(segments, "education", person.education());
            put(segments, "household", person.household());
            put(segments, "socialLevel", person.socialLevel());
        }
        if (company != null) {
            put(segments, "industry", company.industry());
            put(segments, "companySize", company.size());
            put(segments, "companyStage", company.stage());
        }
        put(segments, "riskLevel", risk == null ? null : risk.level());
        put(segments, "preferredChannel", preferences == null ? null : preferences.channel());
    }

    /** The same without any personal value. */
    public Details anonymous() {
        return new Details(
                person == null ? null : person.masked(),
                company == null ? null : company.masked(),
                null,
                risk == null ? null : risk.masked(),
                preferences,
                tags);
    }

    private static void put(Map<String, String> segments, String key, @Nullable Object value) {
        if (value != null) {
            segments.put(key, value.toString());
        }
    }
}
