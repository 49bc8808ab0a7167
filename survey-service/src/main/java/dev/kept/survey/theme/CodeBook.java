// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The themes of a tenant at one version of its code book, ready to be applied to texts. */
public final class CodeBook {

    private final long version;
    private final Map<String, ThemeRule> rules;
    private final Map<String, String> keys;

    CodeBook(long version, List<Theme> themes) {
        this.version = version;
        this.rules = new LinkedHashMap<>();
        this.keys = new LinkedHashMap<>();
        for (Theme theme : themes) {
            keys.put(theme.id(), theme.key());
            if (theme.active()) {
                rules.put(theme.id(), new ThemeRule(theme.phrases(), theme.exceptions()));
            }
        }
    }

    /** Grows with each change of any theme; 0 before the first. */
    public long version() {
        return version;
    }

    /** Keys by id, of all themes that there are. */
    public Map<String, String> keys() {
        return keys;
    }

    /** Whether there is such a theme and it is in use. */
    public boolean active(String themeId) {
        return rules.containsKey(themeId);
    }

    /** The themes that the text speaks of by their rules: the phrase that was found, by the id of the theme. */
    public Map<String, String> suggest(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        if (!rules.isEmpty()) {
            ThemeRule.Prepared readable = new ThemeRule.Prepared(text);
            rules.forEach((id, rule) -> rule.find(readable).ifPresent(phrase -> found.put(id, phrase)));
        }
        return found;
    }
}
