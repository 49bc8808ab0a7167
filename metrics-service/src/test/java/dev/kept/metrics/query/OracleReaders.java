// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.ForwardingReader;
import dev.kept.metrics.cell.Hindsight;
import dev.kept.metrics.cell.Viewpoint;
import dev.kept.metrics.oracle.History;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The oracle in place of the store, so that the questions are tested apart from the engine. */
@Alternative
@ApplicationScoped
public class OracleReaders implements CellReaders {

    private static final CellReader NOBODY = History.inUtc(90).readAsOf("2020-12-31");

    private final Map<String, CellReader> tenants = new ConcurrentHashMap<>();

    /** Puts the oracle in place. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(OracleReaders.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kept.feed.reader.enabled", "false");
        }
    }

    void put(String tenant, CellReader cells) {
        tenants.put(tenant, cells);
    }

    @Override
    public CellSnapshot open(String tenant) {
        return new Open(tenants.getOrDefault(tenant, NOBODY));
    }

    /** The oracle knows the facts as they were put only. */
    @Override
    public CellSnapshot open(String tenant, Viewpoint viewpoint) {
        CellSnapshot cells = open(tenant);
        boolean other = viewpoint.knownAt() != null
                || (viewpoint.zone() != null
                        && !viewpoint.zone().equals(cells.policy().zone()));
        if (other) {
            throw new UnsupportedOperationException(viewpoint.toString());
        }
        return cells;
    }

    @Override
    public <T> Hindsight<T> since(String tenant, Viewpoint viewpoint, Function<CellReader, T> question) {
        throw new UnsupportedOperationException(viewpoint.toString());
    }

    private record Open(CellReader reader) implements CellSnapshot, ForwardingReader {

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
