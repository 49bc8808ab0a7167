// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;

class IssuerGuardTest {

    @Test
    void wantsASecureIssuerOrOneOnThisMachine() {
        assertDoesNotThrow(() -> IssuerGuard.check(URI.create("https://idp.example/realms/kept")));
        assertDoesNotThrow(() -> IssuerGuard.check(URI.create("http://localhost:8090")));
        assertThrows(IllegalStateException.class, () -> IssuerGuard.check(URI.create("http://idp.example")));
        assertThrows(IllegalStateException.class, () -> IssuerGuard.check(URI.create("idp.example")));
    }

    @Test
    void givesOutNoMoreFetchesThanAWindowHolds() {
        FetchBudget budget = new FetchBudget(2, 10);
        assertEquals(0, budget.spend(0));
        assertEquals(0, budget.spend(3));
        assertEquals(6, budget.spend(4));
        assertEquals(0, budget.spend(10));
        assertTrue(budget.spend(11) > 0);
    }
}
