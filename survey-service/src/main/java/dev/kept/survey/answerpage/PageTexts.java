// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answerpage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page itself says, in English; Chinese is in {@code messages/page_zh.properties}. */
@MessageBundle("page")
public interface PageTexts {

    @Message("Error: ")
    String errorPrefix();

    @Message("There is a problem")
    String errorTitle();

    @Message("Progress")
    String progress();

    @Message("{percent} % done")
    String percentDone(int percent);

    @Message("Language")
    String language();

    @Message("required")
    String required();

    @Message("optional")
    String optional();

    @Message("Next")
    String next();

    @Message("Send answers")
    String send();

    @Message("Back")
    String back();

    @Message("Please check your choice and send it. Nothing is stored before you do.")
    String confirm();

    @Message("Choose all that apply.")
    String chooseAll();

    @Message("Give each a different place; 1 is the best.")
    String rankAll();

    @Message("Choose a place")
    String choosePlace();

    @Message("At most {count} characters.")
    String atMost(int count);

    @Message("{count} characters left")
    String left(String count);

    @Message("I do not know")
    String dontKnow();

    @Message("Does not apply")
    String notApplicable();

    @Message("I would rather not say")
    String refused();

    @Message("Please answer this question.")
    String pleaseAnswer();

    @Message("Please choose one of the answers.")
    String pleaseChoose();

    @Message("Please give each a different place, or none at all.")
    String pleaseRank();

    @Message("Please enter a number, such as 3.5.")
    String pleaseNumber();

    @Message("Please enter a number that is not below {min}.")
    String numberTooLow(String min);

    @Message("Please enter a number that is not above {max}.")
    String numberTooHigh(String max);

    @Message("Please enter a date.")
    String pleaseDate();

    @Message("Please enter a date that is not before {min}.")
    String dateTooEarly(String min);

    @Message("Please enter a date that is not after {max}.")
    String dateTooLate(String max);

    @Message("Please shorten this: at most {count} characters.")
    String tooLong(int count);

    @Message("Please check this answer.")
    String pleaseCheck();

    @Message("Thank you")
    String thanksTitle();

    @Message("Your answers have been received. You can close this page now.")
    String thanks();

    @Message("Thank you for your time")
    String screenedOutTitle();

    @Message("This survey is meant for others this time, so it ends here. Thank you for taking part.")
    String screenedOut();

    @Message("You have answered already")
    String alreadyAnsweredTitle();

    @Message("Your answers were received earlier and each person is asked once. Thank you.")
    String alreadyAnswered();

    @Message("You will not be asked")
    String declinedTitle();

    @Message("You have told us that you do not want to take part, and we keep to that.")
    String declined();

    @Message("This invitation has expired")
    String expiredTitle();

    @Message("The time for answers is over. Thank you for your interest.")
    String expired();

    @Message("This survey is closed")
    String closedTitle();

    @Message("It takes no further answers. Thank you for your interest.")
    String closed();

    @Message("This survey is paused")
    String pausedTitle();

    @Message("Please try again later. What you have answered so far is kept.")
    String paused();

    @Message("Enough people have answered")
    String quotaFullTitle();

    @Message("This survey has as many answers as it needs. Thank you for your interest.")
    String quotaFull();

    @Message("There is no such survey")
    String unknownTitle();

    @Message("Please check that the whole link from your message was opened.")
    String unknown();

    @Message("Too many requests")
    String tooManyTitle();

    @Message("Too many requests came from your network. Please wait a minute and open the page again.")
    String tooMany();

    @Message("This page is out of date")
    String staleTitle();

    @Message("Please open the link from your message again; what you have answered so far is kept.")
    String stale();
}
