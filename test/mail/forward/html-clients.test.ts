/** HTML of clients that have a shape of their own, as forward and, with another separator, as reply. Written for these tests. */
import { findForwarded } from '../../../src/mail/forward/find';
import { splitReply } from '../../../src/mail/reply/split';
import { words } from '../../fixtures/mail/compose-forward';

// One mail per client.
// prettier-ignore
const CLIENTS: readonly (readonly [string, string, string])[] = [
['Proton','Fwd: Renewal','<div style="font-family: Arial;">Can you look?</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Sent with <a href="https://proton.me/">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">------- Forwarded Message -------<br>From: Bob Q &lt;bob@x.example&gt;<br>Date: On Tuesday, March 5th, 2024 at 2:22 PM<br>Subject: Renewal<br>To: ann@y.example &lt;ann@y.example&gt;<br><br><blockquote class="protonmail_quote" type="cite"><div>Hello there</div><div>second</div></blockquote><br></div>'],
['Zoho','Fwd: Renewal','<div style="font-family: Verdana;"><div>Can you look?<br></div><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204); height: 0px;"><br></div><div class="zmail_extra" data-zbluepencil-ignore="true"><br><div id="Zm-_Id_-Sgn1">============ Forwarded message ============<br>From: Bob Q &lt;bob@x.example&gt;<br>To: "Ann"&lt;ann@y.example&gt;<br>Date: Tue, 05 Mar 2024 14:22:11 +0100<br>Subject: <b>Renewal</b><br>============ Forwarded message ============<br></div><br><blockquote style="margin: 0px;"><div>Hello there<br>second</div></blockquote></div></div>'],
['QQ','转发：Renewal','<div>Can you look?</div><div><br></div><div><!--emptysign--></div><div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size: 12px;background:#efefef;padding:8px;"><div><b>发件人:</b> "Bob Q" &lt;bob@x.example&gt;;</div><div><b>发送时间:</b>&nbsp;2024年3月5日(星期二) 下午2:22</div><div><b>收件人:</b>&nbsp;"Ann"&lt;ann@y.example&gt;;<wbr></div><div></div><div><b>主题:</b>&nbsp;Renewal</div></div><div><br></div>Hello there<br>second'],
['Naver','FW: Renewal','<div>Can you look?</div><p style="font-family:Gulim;margin:3px">-----Original Message-----<br><b>From:</b> &quot;Bob Q&quot;&lt;bob@x.example&gt; <br><b>To:</b> &quot;Ann&quot;&lt;ann@y.example&gt;; <br><b>Cc:</b> <br><b>Sent:</b> 2024-03-05 (화) 14:22:11 (GMT+09:00)<br><b>Subject:</b> Renewal<br><br></p><div>Hello there<br>second</div>'],
['Mail.ru','Fwd: Renewal','<HTML><BODY><p>Can you look?</p><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;">-------- Пересылаемое сообщение --------<br>От кого: Bob Q &lt;<a href="mailto:bob@x.example">bob@x.example</a>&gt;<br>Кому: ann@y.example<br>Дата: Вторник, 5 марта 2024, 14:22 +03:00<br>Тема: Renewal<br><div>Hello there<br>second</div></blockquote></BODY></HTML>'],
['Yandex','Fwd: Renewal','<div>Can you look?</div><div>&nbsp;</div><div>-------- Пересылаемое сообщение --------</div><div>05.03.2024, 14:22, "Bob Q" &lt;<a href="mailto:bob@x.example">bob@x.example</a>&gt;:</div><blockquote><div>Hello there</div><div>second</div></blockquote><div>-------- Завершение пересылаемого сообщения --------</div>'],
['Outlook for Mac','FW: Renewal','<html><body style="word-wrap: break-word"><div>Can you look?</div><div><br></div><span id="OLK_SRC_BODY_SECTION"><div style="font-family:Calibri; border-top: #b5c4df 1pt solid;padding-top: 3pt"><span style="font-weight:bold">From: </span> Bob Q &lt;<a href="mailto:bob@x.example">bob@x.example</a>&gt;<br><span style="font-weight:bold">Date: </span> Tuesday, March 5, 2024 at 2:22 PM<br><span style="font-weight:bold">To: </span> Ann &lt;ann@y.example&gt;<br><span style="font-weight:bold">Subject: </span> Renewal<br></div><div><br></div><div>Hello there<br>second</div></span></body></html>'],
['new Outlook','FW: Renewal','<html><body><div class="elementToProof">Can you look?</div><div id="mail-editor-reference-message-container"><div class="ms-outlook-mobile-reference-message skipProofing"><meta><div style="padding:3pt 0in 0in; border-width:1pt medium medium; border-style:solid none none; border-color:rgb(181, 196, 223)"><div><b>From: </b>Bob Q &lt;bob@x.example&gt;<br><b>Date: </b>Tuesday, March 5, 2024 at 2:22 PM<br><b>To: </b>Ann &lt;ann@y.example&gt;<br><b>Subject: </b>Renewal</div></div><div>Hello there<br>second</div></div></div></body></html>'],
['Samsung Mail','Fwd: Renewal','<html><body><div>Can you look?</div><div id="composer_signature"><div>Sent from my Galaxy</div></div><br><div><br></div><div style="font-size:100%;color:#000000"><!-- originalMessage --><div>-------- Original message --------</div><div>From: Bob Q &lt;bob@x.example&gt; </div><div>Date: 3/5/24  2:22 PM  (GMT+01:00) </div><div>To: ann@y.example </div><div>Subject: Renewal </div><div><br></div></div><div>Hello there<br>second</div></body></html>'],
['Lotus Notes','FW: Renewal','<font>Can you look?</font><br><font color=#800080>----- Forwarded by Ann/Acme on 03/06/2024 09:00 AM -----</font><br><br><font size=1 color=#5f5f5f>From: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1>Bob Q &lt;bob@x.example&gt;</font><br><font>To: &nbsp; &nbsp; &nbsp; &nbsp;</font><font>ann@y.example</font><br><font>Date: &nbsp; &nbsp;</font><font>03/05/2024 02:22 PM</font><br><font>Subject: &nbsp; </font><font>Renewal</font><br><hr noshade><br><br>Hello there<br>second'],
['Windows Mail','FW: Renewal','<div>Can you look?</div><div style="padding-top: 5px; border-top-color: rgb(229, 229, 229); border-top-width: 1px; border-top-style: solid;"><div><font><b>From:</b>&nbsp;<a href="mailto:bob@x.example" target="_parent">Bob Q</a><br><b>Sent:</b>&nbsp;‎Tuesday‎, ‎March‎ ‎5‎, ‎2024 ‎2‎:‎22‎ ‎PM<br><b>To:</b>&nbsp;<a href="mailto:ann@y.example">Ann</a><br><b>Subject:</b>&nbsp;Renewal</font></div></div><div><br></div><div>Hello there<br>second</div>'],
['Spark','Fwd: Renewal','<html><body><div name="messageBodySection">Can you look?</div><div name="messageReplySection">---------- Forwarded message ----------<br /><b>From:</b> Bob Q &lt;bob@x.example&gt;<br /><b>Date:</b> Mar 5, 2024, 2:22 PM +0100<br /><b>To:</b> Ann &lt;ann@y.example&gt;<br /><b>Subject:</b> Renewal<br /><br /><blockquote type="cite" class="spark_quote">Hello there<br>second</blockquote></div></body></html>'],
['Outlook in an unknown language','FW: Renewal','<div>Can you look?</div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal><b>Zorg:</b> Bob Q &lt;bob@x.example&gt;<br><b>Blip:</b> 5 March 2024 14:22<br><b>Bar:</b> Ann &lt;ann@y.example&gt;<br><b>Foo:</b> Renewal</p></div><p class=MsoNormal>Hello there<br>second</p>'],
['HubSpot in Japanese','Fwd: Renewal','<div>Can you look?</div><div class="hs_reply">--------- メッセージを転送 ---------<br>送信元：Bob Q &lt;bob@x.example&gt;<br>日付：2024年3月5日(火) 14:22<br>件名：Renewal<br>送信先：Ann &lt;ann@y.example&gt;<br><br><div>Hello there<br>second</div></div>'],
];

test.each(CLIENTS)('reads a forward of %s from its HTML', (_, subject, html) => {
  const found = findForwarded({ subject, text: null, html, attached: [] });

  expect(found?.from).toEqual({ address: 'bob@x.example', name: 'Bob Q' });
  expect(found?.subject).toBe('Renewal');
  expect(found?.date?.slice(0, 16)).toBe('2024-03-05T14:22');
  expect(words(found?.text ?? '')).toBe('Hello there second');
  expect(found?.note).toMatch(/^Can you look\?/);
});

test.each(CLIENTS)('shows of a reply of %s what the sender wrote', (_, _subject, html) => {
  const reply = html
    .replace(/Forwarded message/gi, 'Original Message')
    .replace('Пересылаемое', 'Исходное')
    .replace('Forwarded by', 'Original by')
    .replace('メッセージを転送', '元のメッセージ');
  const { newText } = splitReply({ text: null, html: reply, subject: 'Re: Renewal' });

  expect(newText).toContain('Can you look?');
  expect(newText).not.toContain('Hello there');
});
