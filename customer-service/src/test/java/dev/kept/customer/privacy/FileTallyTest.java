// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileTallyTest {

    @Test
    void countsWhatWentAndNotHowTheBooksAreKept() throws JsonProcessingException {
        FileTally before = tally("""
                {"id": "a", "externalId": "X", "tags": ["t", "t", "u"], "name": "n", "version": 1, "amount": 5, "gone": null}
                """);
        FileTally after = tally("""
                {"id": "a", "tags": ["t"], "name": "***", "version": 2, "amount": 5}
                """);

        assertEquals(4, before.missingFrom(after));
        assertEquals(0, before.missingFrom(before));
        assertEquals(1, before.records());
        assertEquals(Set.of("a"), before.ids());
        assertEquals(Set.of("X"), before.externalIds());
    }

    private static FileTally tally(String json) throws JsonProcessingException {
        return new FileTally(List.of(new ObjectMapper().readTree(json)));
    }
}
