// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The code book for other features. */
@ApplicationScoped
public class CodeBooks {

    private final ThemeRepository themes;

    CodeBooks(ThemeRepository themes) {
        this.themes = themes;
    }

    /** The code book of the caller's tenant as it is now. */
    @Transactional
    public CodeBook current() {
        // The version first: a change that comes between the two is applied again later, never overlooked.
        long version = themes.bookVersion();
        return new CodeBook(version, themes.all());
    }
}
