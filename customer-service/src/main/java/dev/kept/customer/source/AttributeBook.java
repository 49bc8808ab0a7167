// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What all sources say of one customer at present: of each attribute at most one value per source, the last that it
 * said. Attributes are named by their path in a profile ({@code city}, {@code person.sex}, {@code attributes.tier}).
 */
public final class AttributeBook {

    private final String customerId;
    private final WinnerRule rule;
    private final Map<String, Map<String, AttributeValue>> current = new TreeMap<>();
    private final List<AttributeValue> added = new ArrayList<>();
    private final Set<String> disputedBefore = new TreeSet<>();
    private boolean decided;

    AttributeBook(String customerId, WinnerRule rule) {
        this.customerId = customerId;
        this.rule = rule;
    }

    void load(AttributeValue value) {
        ofAttribute(value.attribute()).put(value.source(), value);
        if (value.conflicting()) {
            disputedBefore.add(value.attribute());
        }
    }

    /** A source says all that it knows: of what it does not name it says nothing any more. */
    public void replace(Saying saying, Map<String, String> values) {
        for (String attribute : Set.copyOf(current.keySet())) {
            AttributeValue known = ofAttribute(attribute).get(saying.source());
            if (known != null && !known.isWithdrawn() && !values.containsKey(attribute)) {
                add(AttributeValue.withdrawn(customerId, attribute, saying));
            }
        }
        say(saying, values);
    }

    /** A source says some values; null: that there is none. What it has said already is not noted twice. */
    public void say(Saying saying, Map<String, @Nullable String> values) {
        values.forEach((attribute, value) -> {
            AttributeValue known = ofAttribute(attribute).get(saying.source());
            if (known == null || known.isWithdrawn() || !Objects.equals(known.value(), value)) {
                add(AttributeValue.said(customerId, attribute, saying, value));
            }
        });
    }

    /**
     * Takes over what the sources say of another customer, for these attributes.
     *
     * @return the ids of the values that were added
     */
    public List<String> takeOver(AttributeBook other, Collection<String> attributes) {
        List<String> ids = new ArrayList<>();
        for (String attribute : attributes) {
            other.winner(attribute).filter(value -> value.value() != null).ifPresent(value -> {
                Saying saying = new Saying(value.source(), value.effectiveAt(), value.recordedAt());
                AttributeValue taken = AttributeValue.said(customerId, attribute, saying, value.value());
                add(taken);
                ids.add(taken.id());
            });
        }
        return ids;
    }

    /**
     * Takes values back that their source has not replaced since; what was said after them stays.
     *
     * @return the attributes that they were of
     */
    public Set<String> withdraw(Collection<String> ids, Instant at) {
        Set<String> gone = new HashSet<>(ids);
        List<AttributeValue> standing = current.values().stream()
                .flatMap(bySource -> bySource.values().stream())
                .filter(value -> gone.contains(value.id()))
                .toList();
        standing.forEach(value ->
                add(AttributeValue.withdrawn(customerId, value.attribute(), new Saying(value.source(), at, at))));
        return standing.stream().map(AttributeValue::attribute).collect(Collectors.toSet());
    }

    /** The value that is believed of each attribute of which a source says anything; empty: that there is none. */
    public Map<String, Optional<String>> believed() {
        Map<String, Optional<String>> believed = new TreeMap<>();
        current.keySet()
                .forEach(attribute -> winner(attribute)
                        .ifPresent(value -> believed.put(attribute, Optional.ofNullable(value.value()))));
        return believed;
    }

    /** Decides again who wins, after the ranking of the sources has changed. */
    public void decideAgain() {
        current.keySet().forEach(this::decide);
    }

    /** The attributes of which sources say different things. */
    public SortedSet<String> disputed() {
        return current.keySet().stream().filter(this::isDisputed).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The same where it is not what it was at the last call, or when the book was opened; empty otherwise.
     *
     * @param told the attributes that matter
     */
    Optional<SortedSet<String>> takeDisputed(Predicate<String> told) {
        SortedSet<String> now = disputed();
        now.removeIf(told.negate());
        Set<String> before = new TreeSet<>(disputedBefore);
        before.removeIf(told.negate());
        if (!decided || now.equals(before)) {
            return Optional.empty();
        }
        disputedBefore.clear();
        disputedBefore.addAll(now);
        return Optional.of(now);
    }

    private boolean isDisputed(String attribute) {
        return active(attribute).stream().map(AttributeValue::value).distinct().count() > 1;
    }

    Optional<AttributeValue> winner(String attribute) {
        return active(attribute).stream().findFirst();
    }

    /** What the sources say of an attribute, the winner first. */
    List<AttributeValue> active(String attribute) {
        return current.getOrDefault(attribute, Map.of()).values().stream()
                .filter(value -> !value.isWithdrawn())
                .sorted(rule)
                .toList();
    }

    Set<String> attributes() {
        return current.keySet();
    }

    List<AttributeValue> takeAdded() {
        List<AttributeValue> taken = List.copyOf(added);
        added.clear();
        return taken;
    }

    private void add(AttributeValue value) {
        AttributeValue before = ofAttribute(value.attribute()).put(value.source(), value);
        if (before != null) {
            before.stand(Standing.PAST, false);
        }
        added.add(value);
        decide(value.attribute());
    }

    private void decide(String attribute) {
        List<AttributeValue> active = active(attribute);
        boolean conflicting = isDisputed(attribute);
        decided = true;
        for (AttributeValue value : ofAttribute(attribute).values()) {
            boolean wins = !active.isEmpty() && active.get(0) == value;
            value.stand(wins ? Standing.WINS : Standing.YIELDS, conflicting && !value.isWithdrawn());
        }
    }

    private Map<String, AttributeValue> ofAttribute(String attribute) {
        return current.computeIfAbsent(attribute, any -> new TreeMap<>());
    }
}
