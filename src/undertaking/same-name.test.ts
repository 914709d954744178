import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCompanyName } from './company-names.ts';
import { isMixed, isName } from './name-parts.ts';
import { isIncompleteName, isSameName, likenessOf } from './same-name.ts';
import { placesLikeness } from './same-place.ts';

test('case, spaces, order, titles, accents and the form of Chinese say nothing of who somebody is', () => {
  for (const [one, other] of [
    ['XU LI', 'Xu Li'],
    ['Li Xu', 'Xu  Li'],
    ["Tang Xiao'ou", 'TANG Xiaoou'],
    ['Xiao-Ou Tang', "Tang Xiao'ou"],
    ['Mr. Xu Li', 'Dr Xu, Li'],
    ['湯曉鷗', '汤晓鸥'],
    ['湯 曉 鷗', '汤晓鸥先生'],
    ['Xu Li 徐立', '徐立'],
    ['Xu Li (徐立)', 'LI XU'],
    ['José García', 'JOSE GARCIA'],
    ['Ｘｕ Ｌｉ', 'Xu Li'],
    ['王晓刚', '王曉剛'],
  ] as const) {
    assert.ok(isSameName(one, other) && isSameName(other, one), `${one} / ${other}`);
  }
});

test('other names are other persons', () => {
  for (const [one, other] of [
    ['Xu Li', 'Xu Bing'],
    ['徐立', '徐冰'],
    ['Li Wei 李偉', 'Li Wei 李薇'],
    ['Xu Li', '徐立'],
    ['', ''],
    ['Mr', 'Mr'],
    ['Xu', 'Xu Li'],
  ] as const) {
    assert.ok(!isSameName(one, other), `${one} / ${other}`);
  }
});

test('one word, initials or one character are no whole name', () => {
  for (const name of ['Xu', 'X. L.', '徐', 'X. Li', 'Mr Xu']) assert.ok(isIncompleteName(name), name);
  for (const name of ['Xu Li', '徐立', "Tang Xiao'ou", 'Xu 徐立']) assert.ok(!isIncompleteName(name), name);
});

test('a name of very many words is compared without trying every order', () => {
  const long = Array.from({ length: 60 }, (_, index) => `n${index}`).join(' ');
  assert.ok(isSameName(long, long));
});

test('a place is the same in another case, spacing, form of Chinese or language', () => {
  for (const [one, other] of [
    ['Hong Kong', ' hong-kong '],
    ['北京市海淀區', '北京市海淀区'],
    ['Hong Kong', '香港'],
    ['Hong Kong, China', '香港特別行政區'],
    ['Beijing', '中國北京'],
  ] as const)
    assert.equal(placesLikeness(one, other), 'same', `${one} / ${other}`);
  for (const [one, other] of [
    ['12/F, One Place, Hong Kong', 'Hong Kong'],
    ['Central, Hong Kong', '香港中環'],
    ['Hong Kong', 'Kowloon'],
    ['Kowloon', 'Central'],
    ['香港', '九龍'],
    ['HK', 'Wanchai'],
    ['10/F, Two Place', 'Hong Kong'],
  ] as const)
    assert.equal(placesLikeness(one, other), 'near', `${one} / ${other}`);
  for (const [one, other] of [
    ['Hong Kong', 'Beijing'],
    ['香港', 'Shanghai'],
    ['Kyoto', 'Osaka'],
    ['Central, Hong Kong', 'Haidian, Beijing'],
    ['香港中環', '北京市海淀區'],
  ] as const)
    assert.equal(placesLikeness(one, other), 'other', `${one} / ${other}`);
});

test('what follows a name, and letters that look alike, hide nobody', () => {
  for (const other of [
    'Xu Bing, Esq.',
    'Xu Bing JP',
    'Xu Bing, J.P.',
    'XU BING, CPA',
    'Xu Bing, Ph.D.',
    'Xu Bing PhD (Director)',
    'Xu Bing (Executive Director)',
    'Хu Bing',
    'Xu Βing',
    'Xu Bıng',
    'Ｘｕ Ｂｉｎｇ',
    'Xu\u200b Bing',
  ])
    assert.equal(likenessOf([other], ['Xu Bing', '徐冰']), 'same', other);
  for (const other of ['徐冰律師', '徐冰董事', '徐冰（執行董事）', '徐氷', '冰徐', '徐冰 太平紳士'])
    assert.equal(likenessOf([other], ['Xu Bing', '徐冰']), 'same', other);
});

test('a part of a name, its initials or one letter less or more is told as near; Chinese characters decide', () => {
  for (const other of [
    'Xu Bing Peter',
    'X. Bing',
    'Bing',
    'B. Xu',
    'Xu Binq',
    'Xu Bin',
    'Xu Bing Jr',
    'Xu Bing 徐冰冰',
    'Xu B1ng',
  ])
    assert.equal(likenessOf([other], ['Xu Bing', '徐冰']), 'near', other);
  for (const other of ['Chan Tai Man', '陳大文', 'Xu Li', 'Li Bing Bing'])
    assert.equal(likenessOf([other], ['Xu Bing', '徐冰']), 'other', other);
});

test('what is no name is none, and nobody writes one word in two scripts', () => {
  for (const none of ['.', '123', '---', 'X', 'Director', 'Mr', '（董事）']) assert.ok(!isName(none), none);
  for (const name of ['Xu Bing', '徐', '徐冰', 'Ng Li', 'Ким Ли', '김철수']) assert.ok(isName(name), name);
  for (const mixed of ['Хu Bing', 'Xu Βing', 'B1ng Xu']) assert.ok(isMixed(mixed), mixed);
  for (const one of ['Xu Bing 徐冰', 'José García', 'Ким Ли', "Tang Xiao'ou", 'Xu Bıng']) assert.ok(!isMixed(one), one);
});

test('initials are no post-nominals, and words are not joined over their bounds', () => {
  for (const [one, other] of [
    ['K.C. Wong', 'S.C. Wong'],
    ['KC Chan', 'SC Chan'],
    ['J.P. Wong', 'M.S. Wong'],
    ['Chan KC', 'Chan SC'],
    ['Chan Tai Man KC', 'Chan Tai Man SC'],
    ['Lin A', 'Li Na'],
    ['林江', '江林'],
  ] as const) {
    assert.ok(!isSameName(one, other) && !isSameName(other, one), `${one} / ${other}`);
  }
  for (const [one, other] of [
    ['Chan Tai Man, SC', 'Chan Tai Man'],
    ['Chan Tai Man S.C.', 'CHAN Tai-man'],
    ['Tang XiaoOu', "Xiao'ou Tang"],
    ['K.C. Wong', 'KC Wong'],
    ['冰徐', '徐冰'],
  ] as const) {
    assert.ok(isSameName(one, other) && isSameName(other, one), `${one} / ${other}`);
  }
  for (const [one, other] of [
    ['Chan Tai Man KC', 'Chan Tai Man SC'],
    ['Lin A', 'Li Na'],
    ['林江', '江林'],
  ] as const)
    assert.equal(likenessOf([one], [other]), 'near', `${one} / ${other}`);
});

test('what no natural person is called is a company; a person with a short name is none', () => {
  for (const name of [
    'Amind LP',
    'AMIND LP',
    'The Xu Family Trust',
    'The Board of SenseTime',
    'Bank of China',
    'SenseTime Technology',
    'Amind AG',
    'Amind S.A.',
    'Amind BV',
    'Amind S.p.A.',
    '陳李律師行',
    '商湯科技',
    '徐氏家族信託',
  ])
    assert.ok(isCompanyName(name), name);
  for (const name of [
    'Spa Li',
    'Li Spa',
    'Sa Li',
    'LI SA',
    'Ag Wong',
    '陳大文律師',
    'Law Tai Man',
    'Naomi Banks',
    'Xu Li',
    'Chan LP',
    'Li SA',
    'The Hon. Chan Tai Man',
  ])
    assert.ok(!isCompanyName(name), name);
});

test('letters of a script in which no name is written are refused as look-alikes', () => {
  assert.ok(isMixed('\ua4eb\ua4f4 \ua4d0\ua4f2\ua4e0\ua4d6'));
  for (const name of ['Xu Bing', '徐冰', 'สมชาย ใจดี', 'محمد علي', '田中さくら']) assert.ok(!isMixed(name), name);
});
