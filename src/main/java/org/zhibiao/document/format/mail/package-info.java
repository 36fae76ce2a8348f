/**
 * Mails with their attachments, and pages saved whole (EML, MHT).
 *
 * <p>Comes in: the message. Goes out: its text, and a reading of each attachment. Open
 * {@link org.zhibiao.document.format.mail.MailReader} first.
 *
 * <p>Example: a mail with a DOCX gives the mail's text and the document's.
 */
@NullMarked
package org.zhibiao.document.format.mail;

import org.jspecify.annotations.NullMarked;
