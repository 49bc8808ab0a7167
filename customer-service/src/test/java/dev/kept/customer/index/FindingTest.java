// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** By what customers are found: texts in one form, their pairs, telephone numbers and match keys. */
class FindingTest {

    @Test
    void hasOneFormWhateverTheCaseTheAccentsAndTheWidth() {
        assertEquals("jose alvarez", SearchText.normal("  JOSÉ\tÁlvarez "));
        assertEquals("abc 123", SearchText.normal("ＡＢＣ　１２３"));
        assertEquals("张伟", SearchText.normal("张伟"));
        assertEquals("strasse", SearchText.normal("STRASSE"));
    }

    @Test
    void cutsChineseIntoCharactersAndPairs() {
        assertEquals(Set.of("张", "张伟", "伟"), SearchText.pairs("张伟"));
        assertEquals(Set.of("ab", "bc"), SearchText.pairs("abc"));
        assertEquals(Set.of(), SearchText.pairs("a"));
        assertEquals(Set.of("𠮷"), SearchText.pairs("𠮷"));
    }

    @Test
    void findsAPartOfATextInThePairsOfTheWhole() {
        SearchText text = new SearchText().add(Stream.of("José Álvarez", null, "欧阳娜娜"));

        for (String part : List.of("josé", "SE AL", "varez", "阳娜", "欧")) {
            assertTrue(text.grams().containsAll(SearchText.pairs(SearchText.normal(part))), part);
        }
        assertTrue(!text.grams().contains("z欧"));
    }

    @Test
    void readsTelephoneNumbersByTheirCountry() {
        assertEquals(Optional.of("+861055550147"), PhoneNumbers.normal("+86 10 5555 0147", null));
        assertEquals(Optional.of("+861055550147"), PhoneNumbers.normal("010-55550147", "中国"));
        assertEquals(Optional.of("+861055550147"), PhoneNumbers.normal("010 5555 0147", "CN"));
        assertEquals(Optional.of("+442079460018"), PhoneNumbers.normal("(020) 7946 0018", "United Kingdom"));
        assertEquals(Optional.of("02079460018"), PhoneNumbers.normal("020 7946 0018", null));
        assertEquals(Optional.empty(), PhoneNumbers.normal("12", "Atlantis"));
    }

    @Test
    void hasEqualKeysForEqualPeople() {
        Identity one = identity("José Álvarez", "Jose@Example.com", "010 5555 0147");
        Identity other = identity("JOSE ALVAREZ", " jose@example.com", "+86 (10) 5555-0147");

        assertEquals(one.keys(), other.keys());
        assertEquals(3, one.keys().size());
        assertNotEquals(
                one.keys(),
                identity("José", "jose@example.com", "010 5555 0148").keys());
    }

    @Test
    void tellsKindsApartInAHash() {
        assertNotEquals(
                new MatchKey(MatchKind.EMAIL, "x").hash(), new MatchKey(MatchKind.REGISTRATION_NUMBER, "x").hash());
        assertEquals(22, new MatchKey(MatchKind.PHONE, "+861055550147").hash().length());
    }

    private static Identity identity(String name, String email, String phone) {
        return new Identity(name, LocalDate.parse("1990-05-17"), List.of(email), List.of(phone), "China", null);
    }
}
