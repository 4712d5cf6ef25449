// Links in the page's address.

// The page's address with a link's token, without the page's other options.
export const linkOf = (token) => `${location.origin}${location.pathname}#${token}`;

const kPlace = /^#(?!eyJ|c1)([a-z][\w-]{0,40})?$/i; // of a page; a token begins otherwise (src/app/link.hpp)

// What may be a link: ?link= for services that rewrite what follows "#", and that, unless it is a place of the page.
function linksInAddress() {
  const links = [new URLSearchParams(location.search).get('link')];
  if (!kPlace.test(location.hash)) links.push(location.hash);
  return links.filter(Boolean);
}

// The address without a link; its other options stay as they were written.
function addressWithoutLink() {
  const options = location.search.slice(1).split('&');
  const others = options.filter((option) => option !== '' && !/^link(=|$)/.test(option));
  return location.pathname + (others.length ? `?${others.join('&')}` : '');
}

// Opens the link in the address, if there is one. Then it goes from the address, so that a reload shows later changes as
// well; one that is refused stays there, to be looked at and mended.
export function openLink(cockpit) {
  const links = linksInAddress();
  if (links.length === 0) return;
  const good = links.find((link) => cockpit.text('link_opens', link) === 'true');
  if (good) history.replaceState(null, '', addressWithoutLink());
  cockpit.command('open_link', { token: good ?? links[0] });
}
