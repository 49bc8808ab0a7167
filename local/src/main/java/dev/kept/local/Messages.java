// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts for the person at the terminal, in English or Chinese. */
record Messages(ResourceBundle texts, Locale locale) {

    /** In the language of the terminal: Chinese where it is, else English. */
    static Messages of(Locale locale) {
        Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
        return new Messages(
                ResourceBundle.getBundle(
                        "dev.kept.local.messages",
                        known,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                known.equals(Locale.ROOT) ? Locale.ENGLISH : known);
    }

    String get(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
