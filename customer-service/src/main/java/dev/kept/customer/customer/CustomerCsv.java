// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.imports.CsvItem;
import dev.kept.customer.settings.TenantSettings;
import dev.kept.restkit.bulk.CsvRow;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A customer as a row of a CSV file: flat columns for the members of members. */
final class CustomerCsv {

    private static final String BETWEEN = "[|]";

    /** Column to where its text goes in the body. */
    private static final Map<String, String> NESTED = Map.ofEntries(
            Map.entry("sex", "person.sex"),
            Map.entry("birthDate", "person.birthDate"),
            Map.entry("incomeBand", "person.incomeBand"),
            Map.entry("education", "person.education"),
            Map.entry("household", "person.household"),
            Map.entry("occupation", "person.occupation"),
            Map.entry("socialLevel", "person.socialLevel"),
            Map.entry("industry", "company.industry"),
            Map.entry("companySize", "company.size"),
            Map.entry("companyStage", "company.stage"),
            Map.entry("registrationNumber", "company.registrationNumber"),
            Map.entry("riskLevel", "risk.level"),
            Map.entry("riskScore", "risk.score"),
            Map.entry("riskReason", "risk.reason"),
            Map.entry("preferredChannel", "preferences.channel"),
            Map.entry("language", "preferences.language"));

    private static final Map<String, String> LISTS =
            Map.of("interests", "person.interests", "traits", "person.traits", "tags", "tags");

    private static final String[] TEXTS = {
        "externalId",
        "name",
        "type",
        "email",
        "phone",
        "country",
        "region",
        "city",
        "community",
        "acquisitionChannel",
        "source"
    };

    static final Set<String> COLUMNS = columns();

    private CustomerCsv() {}

    static ObjectNode body(CsvRow row, TenantSettings settings) {
        ObjectNode body = new CsvItem(row, settings)
                .texts(TEXTS)
                .time("customerSince")
                .time("effectiveAt")
                .object("attributes")
                .body();
        NESTED.forEach((column, path) ->
                row.get(column).ifPresent(text -> parent(body, path).put(member(path), text)));
        LISTS.forEach((column, path) -> row.get(column).ifPresent(text -> {
            ArrayNode list = parent(body, path).putArray(member(path));
            for (String word : text.split(BETWEEN)) {
                list.add(word.strip());
            }
        }));
        row.get("maxContactsPerMonth").ifPresent(text -> putNumber(body, text));
        return body;
    }

    // What is no number stays text: the fault then names the member and what is right.
    private static void putNumber(ObjectNode body, String text) {
        ObjectNode preferences = body.withObjectProperty("preferences");
        if (text.matches("[0-9]{1,9}")) {
            preferences.put("maxContactsPerMonth", Integer.valueOf(text));
        } else {
            preferences.put("maxContactsPerMonth", text);
        }
    }

    private static ObjectNode parent(ObjectNode body, String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? body : body.withObjectProperty(path.substring(0, dot));
    }

    private static String member(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    private static Set<String> columns() {
        Set<String> columns = new TreeSet<>(NESTED.keySet());
        columns.addAll(LISTS.keySet());
        columns.addAll(Set.of(TEXTS));
        columns.addAll(Set.of("customerSince", "effectiveAt", "maxContactsPerMonth", "attributes.*"));
        return Set.copyOf(columns);
    }
}
