// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lookup;

import dev.kept.restkit.problem.Fault;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the bodies of one request or of one batch of rows name, found by at most two queries. */
public final class Lookup<R extends Ref> {

    private final String kind;
    private final Map<String, R> byId = new HashMap<>();
    private final Map<String, R> byExternalId = new HashMap<>();

    /**
     * Gathers what was found.
     *
     * @param kind what is looked up, as its members begin: {@code customer} for {@code customerId}
     */
    public Lookup(String kind, Collection<R> found) {
        this.kind = kind;
        for (R ref : found) {
            byId.put(ref.id(), ref);
            if (ref.externalId() != null) {
                byExternalId.put(ref.externalId(), ref);
            }
        }
    }

    /** Adds what names something by another id than its own: a thing that went into it. */
    public void also(String id, @Nullable String externalId, R ref) {
        byId.put(id, ref);
        if (externalId != null) {
            byExternalId.put(externalId, ref);
        }
    }

    /** The distinct names that some bodies use. */
    public static <B> List<String> names(Collection<B> bodies, Function<B, @Nullable String> name) {
        return bodies.stream().map(name).filter(Objects::nonNull).distinct().toList();
    }

    /** The one name, if there is any. */
    public static List<String> names(@Nullable String name) {
        return Stream.ofNullable(name).toList();
    }

    /**
     * What the members {@code <kind>Id} and {@code <kind>ExternalId} of a body name: one of them, or both if they mean
     * the same; null if neither is given. What is wrong is added to {@code faults}.
     */
    public @Nullable R find(@Nullable String id, @Nullable String externalId, List<Fault> faults) {
        R named = id == null ? null : byId.get(id);
        R known = externalId == null ? null : byExternalId.get(externalId);
        if (id != null && named == null) {
            faults.add(Fault.textAt("/" + kind + "Id", kind + "-unknown", id));
        }
        if (externalId != null && known == null) {
            faults.add(Fault.textAt("/" + kind + "ExternalId", kind + "-unknown", externalId));
        }
        if (named != null && known != null && !named.id().equals(known.id())) {
            faults.add(Fault.textAt("/" + kind + "ExternalId", kind + "-ambiguous"));
        }
        return named == null ? known : named;
    }
}
