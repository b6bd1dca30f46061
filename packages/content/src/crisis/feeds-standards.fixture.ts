/**
 * What the standards ask for, as schemas for a validator that is not ours. CAP 1.2, section 3.4 (OASIS), and RFC 4287,
 * appendix B, each as far as an alert or a feed of ours may go.
 */
const choice = (values: readonly string[]) => values.map((value) => `<xs:enumeration value="${value}"/>`).join('');
const enumerated = (name: string, values: readonly string[], occurs = '') =>
  `<xs:element name="${name}"${occurs}><xs:simpleType><xs:restriction base="xs:string">${choice(values)}</xs:restriction></xs:simpleType></xs:element>`;
const many = ' minOccurs="0" maxOccurs="unbounded"';
const maybe = ' minOccurs="0"';
const text = (name: string, occurs = '') => `<xs:element name="${name}" type="xs:string"${occurs}/>`;
const time = (name: string, occurs = '') => `<xs:element name="${name}" type="cap:time"${occurs}/>`;
const pair = (name: string) =>
  `<xs:element name="${name}"${many}><xs:complexType><xs:sequence>${text('valueName')}${text('value')}</xs:sequence></xs:complexType></xs:element>`;
const sequence = (name: string, inside: string, occurs = '') =>
  `<xs:element name="${name}"${occurs}><xs:complexType><xs:sequence>${inside}</xs:sequence></xs:complexType></xs:element>`;

const area = sequence(
  'area',
  text('areaDesc') + text('polygon', many) + text('circle', many) + pair('geocode') + text('altitude', maybe),
  many,
);
const info = sequence(
  'info',
  [
    '<xs:element name="language" type="xs:language" default="en-US" minOccurs="0"/>',
    enumerated(
      'category',
      ['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other'],
      ' maxOccurs="unbounded"',
    ),
    text('event'),
    enumerated(
      'responseType',
      ['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None'],
      many,
    ),
    enumerated('urgency', ['Immediate', 'Expected', 'Future', 'Past', 'Unknown']),
    enumerated('severity', ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']),
    enumerated('certainty', ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']),
    text('audience', maybe),
    pair('eventCode'),
    time('effective', maybe),
    time('onset', maybe),
    time('expires', maybe),
    text('senderName', maybe),
    text('headline', maybe),
    text('description', maybe),
    text('instruction', maybe),
    '<xs:element name="web" type="xs:anyURI" minOccurs="0"/>',
    text('contact', maybe),
    pair('parameter'),
    area,
  ].join(''),
  many,
);

export const capSchema = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2" targetNamespace="urn:oasis:names:tc:emergency:cap:1.2" elementFormDefault="qualified">
<xs:simpleType name="time"><xs:restriction base="xs:dateTime"><xs:pattern value="\\d\\d\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[-,+]\\d\\d:\\d\\d"/></xs:restriction></xs:simpleType>
${sequence(
  'alert',
  [
    text('identifier'),
    text('sender'),
    time('sent'),
    enumerated('status', ['Actual', 'Exercise', 'System', 'Test', 'Draft']),
    enumerated('msgType', ['Alert', 'Update', 'Cancel', 'Ack', 'Error']),
    text('source', maybe),
    enumerated('scope', ['Public', 'Restricted', 'Private']),
    text('restriction', maybe),
    text('addresses', maybe),
    text('code', many),
    text('note', maybe),
    text('references', maybe),
    text('incidents', maybe),
    info,
  ].join(''),
)}
</xs:schema>`;

const common = '<ref name="common"/>';
const one = (name: string, inside: string) => `<element name="${name}">${common}${inside}</element>`;
const words =
  '<optional><attribute name="type"><choice><value>text</value><value>html</value></choice></attribute></optional><text/>';
const date = '<data type="dateTime"><param name="pattern">.+T.+(Z|[+\\-]\\d\\d:\\d\\d)</param></data>';
const uri = '<data type="anyURI"><param name="minLength">1</param></data>';
const attribute = (name: string) => `<attribute name="${name}"/>`;
const optional = (inside: string) => `<optional>${inside}</optional>`;
const link = one(
  'link',
  attribute('href') +
    ['rel', 'type', 'hreflang', 'title', 'length'].map((name) => optional(attribute(name))).join('') +
    '<empty/>',
);
const person = one('author', `<interleave>${one('name', '<text/>')}${optional(one('uri', uri))}</interleave>`);
const category = one('category', `${attribute('term')}${optional(attribute('scheme') + attribute('label'))}<empty/>`);
const foreign = '<zeroOrMore><element><anyName><except><nsName/></except></anyName><text/></element></zeroOrMore>';
const anyNumber = (inside: string) => `<zeroOrMore>${inside}</zeroOrMore>`;

export const atomSchema = `<?xml version="1.0" encoding="UTF-8"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start>${one(
  'feed',
  `<interleave>${person}${one('id', uri)}${one('title', words)}${optional(one('subtitle', words))}${one('updated', date)}${anyNumber(link)}${anyNumber(category)}${foreign}${anyNumber('<ref name="entry"/>')}</interleave>`,
)}</start>
<define name="entry">${one(
  'entry',
  `<interleave>${one('id', uri)}${one('title', words)}${one('updated', date)}${optional(one('published', date))}${optional(one('summary', words))}${one('content', words)}${anyNumber(link)}${anyNumber(category)}${foreign}</interleave>`,
)}</define>
<define name="common"><optional><attribute name="xml:lang"><data type="language"/></attribute></optional></define>
</grammar>`;
