// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.profile.Company;
import dev.kept.customer.profile.Details;
import dev.kept.customer.profile.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of a profile is known. The members of a person or of a company have weights that add up to 100; each
 * attribute that the tenant requires weighs {@value #REQUIRED_WEIGHT} more.
 *
 * @param points the weights of the known members, 0 to 100, without required attributes
 * @param score the share of the known weights in all, in whole percent, rounded down
 * @param missing paths of what is not known, the heaviest first; {@code contact} is any way to reach the customer
 */
record Completeness(int points, int score, List<String> missing) {

    static final int REQUIRED_WEIGHT = 10;
    private static final int ALL = 100;

    private static final Map<String, Integer> PERSON = weights(
            List.of("contact", "name", "person.birthDate", "acquisitionChannel"),
            List.of(20, 15, 10, 10),
            List.of("country", "region", "city", "customerSince", "person.sex", "person.incomeBand"),
            List.of("person.education", "person.occupation", "preferences.channel"));

    private static final Map<String, Integer> COMPANY = weights(
            List.of("contact", "name", "company.industry", "company.size", "company.registrationNumber"),
            List.of(20, 15, 15, 10, 10),
            List.of("country", "region", "city", "customerSince", "company.stage"),
            List.of("acquisitionChannel"));

    static Completeness of(CustomerProfile profile, List<String> required) {
        Map<String, Integer> weights = profile.type() == CustomerType.COMPANY ? COMPANY : PERSON;
        List<String> missing = new ArrayList<>();
        int points = 0;
        for (var member : weights.entrySet()) {
            if (isKnown(profile, member.getKey())) {
                points += member.getValue();
            } else {
                missing.add(member.getKey());
            }
        }
        int filled = 0;
        for (String key : required) {
            if (profile.attributes().containsKey(key)) {
                filled++;
            } else {
                missing.add("attributes." + key);
            }
        }
        int score = (points + filled * REQUIRED_WEIGHT) * 100 / (ALL + required.size() * REQUIRED_WEIGHT);
        return new Completeness(points, score, List.copyOf(missing));
    }

    private static boolean isKnown(CustomerProfile profile, String member) {
        return value(profile, member) != null;
    }

    private static @Nullable Object value(CustomerProfile profile, String member) {
        Details details = profile.details();
        return switch (member) {
            case "contact" -> contact(profile);
            case "name" -> profile.name();
            case "person.birthDate" -> profile.birthDate();
            case "acquisitionChannel" -> profile.acquisitionChannel();
            case "country" -> profile.place().country();
            case "region" -> profile.place().region();
            case "city" -> profile.place().city();
            case "customerSince" -> profile.customerSince();
            case "preferences.channel" ->
                details.preferences() == null ? null : details.preferences().channel();
            default -> member.startsWith("person.") ? ofPerson(details.person(), member) : ofCompany(details, member);
        };
    }

    private static @Nullable Object contact(CustomerProfile profile) {
        if (profile.email() != null) {
            return profile.email();
        }
        return profile.phone() != null ? profile.phone() : profile.details().contacts();
    }

    private static @Nullable Object ofPerson(@Nullable Person person, String member) {
        if (person == null) {
            return null;
        }
        return switch (member) {
            case "person.sex" -> person.sex();
            case "person.incomeBand" -> person.incomeBand();
            case "person.education" -> person.education();
            default -> person.occupation();
        };
    }

    private static @Nullable Object ofCompany(Details details, String member) {
        Company company = details.company();
        if (company == null) {
            return null;
        }
        return switch (member) {
            case "company.industry" -> company.industry();
            case "company.size" -> company.size();
            case "company.stage" -> company.stage();
            default -> company.registrationNumber();
        };
    }

    /** Members with weights of their own, and then those that weigh 5 each. */
    private static Map<String, Integer> weights(
            List<String> heavy, List<Integer> heavyWeights, List<String> light, List<String> lightToo) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (int i = 0; i < heavy.size(); i++) {
            weights.put(heavy.get(i), heavyWeights.get(i));
        }
        light.forEach(member -> weights.put(member, 5));
        lightToo.forEach(member -> weights.put(member, 5));
        return weights;
    }
}
