// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answerpage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import java.util.Objects;

/** Turns what is to be shown into HTML; every text in it is escaped. */
public final class Pages {

    private Pages() {}

    /** The page of one step. */
    public static String of(PageView page) {
        return Templates.step(page).setLocale(locale(page.language())).render();
    }

    /** A page that asks nothing. */
    public static String of(NoticeView notice) {
        PageTexts texts = texts(notice.language());
        String text = Objects.requireNonNullElseGet(
                notice.text(), () -> notice.notice().text(texts));
        return Templates.notice(notice, notice.notice().title(texts), text).render();
    }

    /** The page's own texts: Chinese where the survey is, else English. */
    public static PageTexts texts(String language) {
        return MessageBundles.get(
                PageTexts.class, Localized.Literal.of(locale(language).getLanguage()));
    }

    private static Locale locale(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    @CheckedTemplate(basePath = "answerpage")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance step(PageView page);

        static native TemplateInstance notice(NoticeView view, String title, String text);
    }
}
