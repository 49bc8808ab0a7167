// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.restkit.tenant.Caller;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TenantWorkerTest {

    @Inject
    Pieces pieces;

    @Inject
    DueTenants due;

    @Test
    void worksForEachTenantUntilThereIsNoMoreWhateverBecomesOfAnother() throws InterruptedException {
        pieces.begin(Map.of("red", 3, "broken", 1, "blue", 2));

        assertTrue(pieces.allDone.await(30, TimeUnit.SECONDS), "work is left: " + pieces.left());
        assertEquals(3, pieces.doneFor("red"));
        assertEquals(2, pieces.doneFor("blue"));
        assertTrue(pieces.triedBroken > 0);
    }

    @Test
    void tenantsAreNamedByAFunctionEachOnce() {
        assertEquals(Set.of("b", "c"), Set.copyOf(due.of("unnest", (Object) new String[] {"b", "c", "b"})));
        assertThrows(IllegalArgumentException.class, () -> due.of("unnest(null); --"));
        assertThrows(IllegalStateException.class, () -> due.of("nobody_made_this"));
    }

    /** A few pieces of work for some tenants, one of whom always fails. */
    @Singleton
    static class Pieces implements TenantWork {

        @Inject
        Caller caller;

        final CountDownLatch allDone = new CountDownLatch(1);
        private final Map<String, Integer> left = new HashMap<>();
        private final List<String> done = new ArrayList<>();
        volatile int triedBroken;

        synchronized void begin(Map<String, Integer> pieces) {
            left.putAll(pieces);
        }

        @Override
        public String name() {
            return "pieces";
        }

        @Override
        public synchronized Set<String> tenants() {
            return Set.copyOf(left.keySet());
        }

        @Override
        public synchronized boolean work(Instant until) {
            String tenant = caller.tenant();
            if (tenant.equals("broken")) {
                triedBroken++;
                throw new IllegalStateException("always");
            }
            done.add(tenant);
            boolean more = left.merge(tenant, -1, Integer::sum) > 0;
            if (!more) {
                left.remove(tenant);
            }
            if (left.keySet().equals(Set.of("broken"))) {
                allDone.countDown();
            }
            return more;
        }

        synchronized Map<String, Integer> left() {
            return Map.copyOf(left);
        }

        synchronized long doneFor(String tenant) {
            return done.stream().filter(tenant::equals).count();
        }
    }
}
