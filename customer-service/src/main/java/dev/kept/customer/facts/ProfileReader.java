// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.facts.SaidValues.Said;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the profiles of customers as attributes by day. */
@ApplicationScoped
class ProfileReader {

    /** Since when a customer is known (null: it was merged into another), and its attributes. */
    record Known(String customerId, @Nullable LocalDate since, ProfileFacts profile) {}

    private static final List<String> MEMBERS =
            List.of("type", "country", "region", "city", "community", "acquisitionChannel");
    private static final List<String> DETAILS = List.of("person", "company", "risk", "preferences");

    private static final Map<String, String> LISTS =
            Map.of("tags", "tags", "interests", "person.interests", "traits", "person.traits");

    private static final String CUSTOMERS = """
            select id, least(customer_since, created_at), merged_into is not null, attributes::text, details::text,
                   type, country, region, city, community, acquisition_channel
            from customer
            where tenant = :tenant and id in :ids
            """;

    private static final String VALUES = """
            select customer_id, attribute, source, value, withdrawn, effective_at, recorded_at
            from attribute_value
            where tenant = :tenant and customer_id in :ids
            order by recorded_at, id
            """;

    private final EntityManager entities;
    private final Caller caller;
    private final ObjectMapper json;

    ProfileReader(EntityManager entities, Caller caller, ObjectMapper json) {
        this.entities = entities;
        this.caller = caller;
        this.json = json;
    }

    List<Known> read(Collection<String> ids, ZoneId zone) {
        Map<String, Map<String, List<Said>>> said = said(ids);
        List<String> ranking = ranking();
        List<Known> known = new ArrayList<>();
        for (Object[] row : rows(CUSTOMERS, ids)) {
            String id = (String) row[0];
            LocalDate since = LocalDate.ofInstant((Instant) row[1], zone);
            boolean merged = (Boolean) row[2];
            Map<String, NavigableMap<LocalDate, String>> values = present(row, since);
            said.getOrDefault(id, Map.of())
                    .forEach((attribute, all) -> values.put(attribute, SaidValues.believed(all, ranking, zone)));
            known.add(new Known(id, merged ? null : since, profile(values, parse((String) row[4]))));
        }
        return known;
    }

    private ProfileFacts profile(Map<String, NavigableMap<LocalDate, String>> values, JsonNode details) {
        values.values().removeIf(Map::isEmpty);
        LocalDate start = values.values().stream()
                .map(NavigableMap::firstKey)
                .min(LocalDate::compareTo)
                .orElse(null);
        String birth = details.at("/person/birthDate").asText();
        Map<String, NavigableMap<LocalDate, List<String>>> lists = new HashMap<>();
        LISTS.forEach((name, path) -> {
            NavigableMap<LocalDate, String> dated = values.remove(path);
            if (dated != null) {
                NavigableMap<LocalDate, List<String>> read = new TreeMap<>();
                dated.forEach((day, text) -> read.put(day, text.isEmpty() ? List.of() : texts(parse(text))));
                lists.put(name, read);
            }
        });
        return new ProfileFacts(values, lists, birth.isEmpty() ? null : LocalDate.parse(birth), start);
    }

    /** The attributes as they are now, for those of which no source is noted. */
    private Map<String, NavigableMap<LocalDate, String>> present(Object[] row, LocalDate since) {
        Map<String, NavigableMap<LocalDate, String>> values = new HashMap<>();
        parse((String) row[3])
                .properties()
                .forEach(custom -> put(
                        values,
                        "attributes." + custom.getKey(),
                        custom.getValue().asText(),
                        since));
        JsonNode details = parse((String) row[4]);
        for (String part : DETAILS) {
            details.path(part).properties().stream()
                    .filter(member -> member.getValue().isValueNode())
                    .forEach(member -> put(
                            values,
                            part + "." + member.getKey(),
                            member.getValue().asText(),
                            since));
        }
        LISTS.values().forEach(path -> {
            JsonNode list = details.at("/" + path.replace('.', '/'));
            if (list.isArray()) {
                put(values, path, list.toString(), since);
            }
        });
        for (int i = 0; i < MEMBERS.size(); i++) {
            String value = (String) row[5 + i];
            if (value != null) {
                put(values, MEMBERS.get(i), value, since);
            }
        }
        return values;
    }

    private static void put(
            Map<String, NavigableMap<LocalDate, String>> values, String attribute, String value, LocalDate since) {
        values.put(attribute, new TreeMap<>(Map.of(since, value)));
    }

    private Map<String, Map<String, List<Said>>> said(Collection<String> ids) {
        Map<String, Map<String, List<Said>>> said = new HashMap<>();
        for (Object[] row : rows(VALUES, ids)) {
            said.computeIfAbsent((String) row[0], id -> new HashMap<>())
                    .computeIfAbsent((String) row[1], attribute -> new ArrayList<>())
                    .add(new Said(
                            (String) row[2], (String) row[3], (Boolean) row[4], (Instant) row[5], (Instant) row[6]));
        }
        return said;
    }

    @SuppressWarnings("unchecked")
    private List<String> ranking() {
        List<String> found = entities.createNativeQuery(
                        "select sources::text from source_ranking where tenant = :tenant", String.class)
                .setParameter("tenant", caller.tenant())
                .getResultList();
        return found.isEmpty() ? List.of() : texts(parse(found.get(0)));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    @SuppressWarnings("unchecked") // a native query of two or more columns gives arrays
    private List<Object[]> rows(String sql, Collection<String> ids) {
        return entities.createNativeQuery(sql)
                .setParameter("tenant", caller.tenant())
                .setParameter("ids", ids)
                .getResultList();
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave unreadable JSON", e);
        }
    }
}
