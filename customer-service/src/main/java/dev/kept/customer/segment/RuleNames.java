// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a rule may name: everything else is refused. */
final class RuleNames {

    /** Texts of the profile: from the name in a rule to the path in the profile. */
    static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("type", "type"),
            Map.entry("country", "country"),
            Map.entry("region", "region"),
            Map.entry("city", "city"),
            Map.entry("community", "community"),
            Map.entry("acquisitionChannel", "acquisitionChannel"),
            Map.entry("sex", "person.sex"),
            Map.entry("incomeBand", "person.incomeBand"),
            Map.entry("education", "person.education"),
            Map.entry("household", "person.household"),
            Map.entry("socialLevel", "person.socialLevel"),
            Map.entry("industry", "company.industry"),
            Map.entry("companySize", "company.size"),
            Map.entry("companyStage", "company.stage"),
            Map.entry("riskLevel", "risk.level"),
            Map.entry("preferredChannel", "preferences.channel"));

    /** Lists of texts of the profile. */
    static final List<String> LISTS = List.of("tags", "interests", "traits");

    /** Whole days since something; they grow from day to day without any fact. */
    static final Set<String> COUNTERS = Set.of("tenureDays", "knownDays", "daysSinceLastOrder");

    /** Functions of the last so many days, that day included; the days must be written as a number. */
    static final Map<String, CelType> WINDOWS = Map.of(
            "orders", INT,
            "revenue", DOUBLE,
            "categories", ListType.create(STRING),
            "complaints", INT,
            "contacts", INT,
            "answers", INT);

    /** Functions of what was answered last, by the name of a type of question, a survey, or one of its questions. */
    static final Map<String, CelType> ANSWERED = Map.of("score", DOUBLE, "answeredOn", STRING);

    private RuleNames() {}

    /** All variables with their types. */
    static Map<String, CelType> variables() {
        Map<String, CelType> types = new TreeMap<>();
        ATTRIBUTES.keySet().forEach(name -> types.put(name, STRING));
        types.put("ageBand", STRING);
        LISTS.forEach(name -> types.put(name, ListType.create(STRING)));
        COUNTERS.forEach(name -> types.put(name, INT));
        types.put("attributes", MapType.create(STRING, STRING));
        types.put("stage", STRING);
        types.put("age", INT);
        types.put("orderCount", INT);
        types.put("revenueTotal", DOUBLE);
        return types;
    }

    /** Everything that may be named, for people. */
    static String all() {
        Set<String> names = new TreeSet<>(variables().keySet());
        names.remove("attributes");
        names.add("attributes[\"key\"]");
        WINDOWS.keySet().forEach(name -> names.add(name + "(days)"));
        ANSWERED.keySet().forEach(name -> names.add(name + "(\"name\")"));
        names.add("known(\"name\")");
        return String.join(", ", names);
    }

    /** The type of {@code known(name)}. */
    static CelType known() {
        return BOOL;
    }
}
