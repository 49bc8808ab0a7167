// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

import dev.kept.restkit.problem.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a tenant says about the attributes of its customers, at one time. Keys that it does not define are free text. */
public final class Definitions {

    private static final String CUSTOM = "attributes.";
    private static final Set<String> PERSONAL = Set.of(
            "name", "email", "phone", "contacts", "person.birthDate", "company.registrationNumber", "risk.reason");

    private final Map<String, AttributeDefinition> byKey = new TreeMap<>();

    Definitions(Collection<AttributeDefinition> definitions) {
        definitions.forEach(definition -> byKey.put(definition.key(), definition));
    }

    /** What is wrong with the values of a customer's attributes; each fault says what would be right. */
    public List<Fault> faults(Map<String, String> attributes) {
        List<Fault> faults = new ArrayList<>();
        attributes.forEach((key, value) -> {
            AttributeDefinition definition = byKey.get(key);
            if (definition != null && !definition.type().allows(value, definition.choices())) {
                faults.add(fault(definition));
            }
        });
        return faults;
    }

    private static Fault fault(AttributeDefinition definition) {
        String pointer = "/attributes/" + definition.key();
        return switch (definition.type()) {
            case NUMBER -> Fault.textAt(pointer, "attribute-not-a-number");
            case DATE -> Fault.textAt(pointer, "attribute-not-a-date");
            case BOOLEAN -> Fault.textAt(pointer, "attribute-not-a-boolean");
            case TEXT, CHOICE ->
                Fault.textAt(pointer, "attribute-not-a-choice", String.join(", ", definition.choices()));
        };
    }

    /** Whether the value at a path of a profile, {@code email} or {@code attributes.nickname}, is personal data. */
    public boolean isPersonal(String path) {
        return path.startsWith(CUSTOM) ? personal().contains(path.substring(CUSTOM.length())) : PERSONAL.contains(path);
    }

    /** The keys whose values are personal data. */
    public Set<String> personal() {
        return byKey.values().stream()
                .filter(AttributeDefinition::personal)
                .map(AttributeDefinition::key)
                .collect(Collectors.toSet());
    }

    /** The keys without which a profile is incomplete, sorted. */
    public List<String> required() {
        return byKey.values().stream()
                .filter(AttributeDefinition::required)
                .map(AttributeDefinition::key)
                .toList();
    }
}
