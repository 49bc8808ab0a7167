// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in one form. */
final class PhoneNumbers {

    private static final int FEWEST_DIGITS = 6;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Map<String, String> REGIONS = regions();

    private PhoneNumbers() {}

    /**
     * A number as E.164 ({@code +861055550147}); its digits alone where neither a prefix nor the country tells where it
     * is from; empty where there are too few to tell anybody.
     */
    static Optional<String> normal(String phone, @Nullable String country) {
        String region = country == null ? null : REGIONS.get(SearchText.normal(country));
        try {
            PhoneNumber number = NUMBERS.parse(phone, region);
            if (NUMBERS.isPossibleNumber(number)) {
                return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException e) {
            // Not a number of that country: its digits must do.
        }
        String digits = SearchText.digits(phone);
        return digits.length() < FEWEST_DIGITS ? Optional.empty() : Optional.of(digits);
    }

    private static Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            regions.put(SearchText.normal(code), code);
            for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                regions.put(SearchText.normal(country.getDisplayCountry(language)), code);
            }
        }
        return Map.copyOf(regions);
    }
}
